package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads three outcomes of each case: of the record, of the models that run, and of the draft. */
final class Reading {

    private static final int MOST_LINES = 12;
    private static final int MOST_NOTES = 8;
    private static final int MOST_RULINGS = 100;

    private final Comparison comparison;
    private final String runs;
    private final List<String> files;

    /** @param runs the digest of the models that run; {@code files}: those of the draft that differ from them */
    Reading(Comparison comparison, String runs, Collection<String> files) {
        this.comparison = comparison;
        this.runs = runs;
        this.files = List.copyOf(files);
    }

    ReplayResult of(Script script, Heard released, Heard draft, Map<CaseScript, Trust.Source> sources) {
        var rulings = draft.rulings().stream().limit(MOST_RULINGS).toList();
        List<ReplayResult.Differing> differing = new ArrayList<>();
        List<ReplayResult.Unreproduced> unreproduced = new ArrayList<>();
        for (CaseScript one : script.cases()) {
            if (one.asked()) {
                var before = released.outcomes().get(one.number());
                var notes = released.notes(one.number());
                var own = draft.notes(one.number()).stream().filter(note -> !notes.contains(note)).limit(MOST_NOTES).toList();
                var different = comparison.of(before, draft.outcomes().get(one.number()));
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
        return new ReplayResult(script.asked(), script.projects().size(), files, rulings, differing, unreproduced, count(sources, Trust.Source.SAME_PATH),
                count(sources, Trust.Source.RECORD));
    }

    private ReplayResult.Differing differing(CaseScript one, List<Difference> different, List<PlayNote> notes, List<ChangedRuling> rulings) {
        var touching = files.stream().filter(file -> different.stream().anyMatch(d -> d.topic().saidBy(file))).toList();
        var said = IntStream.range(0, rulings.size()).filter(at -> different.stream().anyMatch(d -> d.topic().saidBy("decisions/"
                + rulings.get(at).decision() + ".dmn") && rulings.get(at).concerns(d.item()))).boxed().toList();
        var ruling = said.stream().map(at -> "decisions/" + rulings.get(at).decision() + ".dmn").distinct().filter(files::contains).toList();
        return new ReplayResult.Differing(one.number(), one.project(), different.size(), first(different), !ruling.isEmpty() ? ruling
                : touching.isEmpty() ? files : touching, said, notes);
    }

    private static int count(Map<CaseScript, Trust.Source> sources, Trust.Source source) {
        return (int) sources.values().stream().filter(source::equals).count();
    }

    private static List<Difference> first(List<Difference> different) {
        return different.stream().limit(MOST_LINES).toList();
    }
}
