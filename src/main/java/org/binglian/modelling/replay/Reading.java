package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.binglian.modelling.ModelSet;

/** Reads three outcomes of each case: of the record, of the models that run, and of the draft. */
final class Reading {

    private static final int MOST_LINES = 12;
    private static final int MOST_NOTES = 8;
    private static final int MOST_RULINGS = 100;

    private final Comparison comparison;
    private final String runs;
    private final List<String> files;

    Reading(Comparison comparison, ModelSet released, ModelSet draft) {
        this.comparison = comparison;
        this.runs = released.digest();
        var before = released.hashes();
        var after = draft.hashes();
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        this.files = names.stream().filter(name -> !Objects.equals(before.get(name), after.get(name))).toList();
    }

    ReplayResult of(Script script, ReplayPlay.Told released, ReplayPlay.Told draft) {
        var rulings = Rulings.changed(released.rulings(), draft.rulings()).stream().limit(MOST_RULINGS).toList();
        List<ReplayResult.Differing> differing = new ArrayList<>();
        List<ReplayResult.Unreproduced> unreproduced = new ArrayList<>();
        var releasedNotes = released.played().notes().stream().collect(Collectors.groupingBy(PlayNote::caseNumber));
        var draftNotes = draft.played().notes().stream().collect(Collectors.groupingBy(PlayNote::caseNumber));
        for (CaseScript one : script.cases()) {
            if (one.asked()) {
                var before = released.played().outcomes().get(one.number());
                var notes = releasedNotes.getOrDefault(one.number(), List.of());
                var own = draftNotes.getOrDefault(one.number(), List.of()).stream().filter(note -> !notes.contains(note)).limit(MOST_NOTES).toList();
                var different = comparison.of(before, draft.played().outcomes().get(one.number()));
                if (!different.isEmpty()) {
                    differing.add(differing(one, different, own, rulings));
                }
                var lost = comparison.of(one.outcome(), before);
                if (!lost.isEmpty()) {
                    unreproduced.add(new ReplayResult.Unreproduced(one.number(), one.project(), !runs.equals(one.release()), lost.size(), first(lost),
                            one.gaps(), notes.stream().limit(MOST_NOTES).toList()));
                }
            }
        }
        return new ReplayResult(script.asked(), script.projects().size(), files, rulings, differing, unreproduced);
    }

    private ReplayResult.Differing differing(CaseScript one, List<Difference> different, List<PlayNote> notes, List<ChangedRuling> rulings) {
        var touching = files.stream().filter(file -> different.stream().anyMatch(d -> d.topic().saidBy(file))).toList();
        var said = IntStream.range(0, rulings.size()).filter(at -> different.stream().anyMatch(d -> d.topic().saidBy("decisions/"
                + rulings.get(at).decision() + ".dmn") && rulings.get(at).concerns(d.item()))).boxed().toList();
        var ruling = said.stream().map(at -> "decisions/" + rulings.get(at).decision() + ".dmn").distinct().filter(files::contains).toList();
        return new ReplayResult.Differing(one.number(), one.project(), different.size(), first(different), !ruling.isEmpty() ? ruling
                : touching.isEmpty() ? files : touching, said, notes);
    }

    private static List<Difference> first(List<Difference> different) {
        return different.stream().limit(MOST_LINES).toList();
    }
}
