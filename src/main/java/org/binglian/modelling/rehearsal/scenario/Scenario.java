package org.binglian.modelling.rehearsal.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A made-up project and what everybody does with it: {@code scenarios/<id>.json}. Its legs follow one another, each filed when the one
 * before has ended. Everybody acts on the last morning but one that he has, and as usual, unless an act says otherwise.
 */
public record Scenario(String id, Said title, Said about, Project project, List<Leg> legs, List<Act> acts, Integer workingDays) {

    private static final int LONGEST = 160;

    public Scenario {
        legs = legs == null ? List.of() : List.copyOf(legs);
        acts = acts == null ? List.of() : List.copyOf(acts);
        workingDays = workingDays == null ? LONGEST : workingDays;
    }

    /** A text in both languages. */
    public record Said(String zh, String en) {

        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? en : zh;
        }
    }

    /** What is registered; {@code of} names a company of the demo. */
    public record Project(String name, String investment, String sector, String land, String region, Map<String, BigDecimal> numbers,
            List<String> features, List<String> plots) {
    }

    /** One application. {@code pace}: LAST_MORNING (unless said otherwise) or AT_ONCE. {@code promises}: papers that follow. */
    public record Leg(String stage, List<String> items, String pace, List<Promise> promises) {

        public boolean atOnce() {
            return "AT_ONCE".equals(pace);
        }
    }

    /** A paper promised at filing, within so many working days, and whether the promise is kept on its last day. */
    public record Promise(String material, int workingDays, boolean kept) {
    }

    /**
     * What goes another way than usual. {@code act}: ANSWER (the first {@code times} tasks that match, with these fields), SILENT (they
     * are never done), LATE (not before their last day has passed), WITHDRAW (the applicant takes the leg back {@code onDay} working days after filing).
     */
    public record Act(String act, String leg, String task, String item, String department, Map<String, Object> fields, Integer times, Integer onDay) {
    }
}
