package org.binglian.studio.releases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.modelling.move.MovableCases;
import org.binglian.modelling.move.MovableCases.Movable;
import org.binglian.modelling.move.Tried;
import org.binglian.modelling.move.TriedMoves;
import org.binglian.modelling.move.TriedMoves.DryRun;
import org.springframework.stereotype.Component;

/** The running cases from which an analyst chooses, in groups: by what the dry run said of them, by class, by stage. */
@Component
class MoveOffer {

    private static final int LISTED = 200;

    private final MovableCases movable;
    private final TriedMoves tried;
    private final MoveWords words;

    MoveOffer(MovableCases movable, TriedMoves tried, MoveWords words) {
        this.movable = movable;
        this.tried = tried;
        this.words = words;
    }

    /** One box to tick; {@code text}: null where the page words it by the code. */
    record Box(String code, String text, int cases) {
    }

    record Line(String caseNumber, List<String> said) {
    }

    /** Cases of one outcome, null for those that no dry run has seen; only the first ones are listed. */
    record Group(Tried.Outcome outcome, int cases, List<Line> lines) {

        public String key() {
            return outcome == null ? "UNTRIED" : outcome.name();
        }

        public boolean goes() {
            return outcome != Tried.Outcome.CANNOT;
        }

        public int more() {
            return cases - lines.size();
        }
    }

    /** {@code rehearsal}: the dry run by which it is grouped, null when there is none. */
    record Offer(int cases, Long rehearsal, List<Group> groups, List<Box> classes, List<Box> stages) {
    }

    /** @param deployment where the cases would go, null when it does not exist yet @param draft of which version a dry run is asked, null for none */
    Offer of(String deployment, Long draft, Integer version, Locale locale) {
        var cases = movable.elsewhere(deployment);
        var dry = tried.of(draft, version).orElse(null);
        Map<String, Box> classes = new TreeMap<>();
        Map<String, Box> stages = new TreeMap<>();
        for (var one : cases) {
            String name = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? one.nameEn() : one.nameZh();
            classes.merge(String.valueOf(one.projectClass()), new Box(String.valueOf(one.projectClass()), name, 1), MoveOffer::more);
            stages.merge(one.stage(), new Box(one.stage(), null, 1), MoveOffer::more);
        }
        return new Offer(cases.size(), dry == null ? null : dry.rehearsal(), groups(cases, dry, locale), List.copyOf(classes.values()),
                List.copyOf(stages.values()));
    }

    /** @throws org.binglian.access.Refusal 422 */
    List<String> chosen(MoveSelection selection, String deployment, Long draft, Integer version) {
        return selection.of(movable.elsewhere(deployment), tried.of(draft, version).orElse(null));
    }

    private static Box more(Box had, Box one) {
        return new Box(had.code(), had.text(), had.cases() + 1);
    }

    private List<Group> groups(List<Movable> cases, DryRun dry, Locale locale) {
        Map<String, List<Tried>> byOutcome = new LinkedHashMap<>();
        for (var outcome : List.of("MOVES", "NEW_DATES", "CANNOT", "UNTRIED")) {
            byOutcome.put(outcome, new ArrayList<>());
        }
        for (var one : cases) {
            var said = dry == null ? null : dry.cases().get(one.caseNumber());
            byOutcome.get(said == null ? "UNTRIED" : said.outcome().name())
                    .add(said == null ? new Tried(one.caseNumber(), null, List.of(), List.of(), null) : said);
        }
        return byOutcome.values().stream().filter(list -> !list.isEmpty()).map(list -> new Group(list.get(0).outcome(), list.size(),
                list.stream().limit(LISTED).map(one -> new Line(one.caseNumber(), said(one, locale))).toList())).toList();
    }

    private List<String> said(Tried one, Locale locale) {
        return one.outcome() == Tried.Outcome.CANNOT ? one.obstacles().isEmpty() && one.failure() != null ? List.of(one.failure())
                : words.reasons(one.obstacles(), locale) : words.dates(one.dates(), locale);
    }
}
