package org.binglian.modelling.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads what came out of cases, set-wise: one statement for each topic and some hundreds of cases. The same statements read the
 * record of this office and, in the child, what a replay has made.
 */
@Component
class CaseOutcomes {

    private static final int AT_ONCE = 500;
    private static final String IN = " in (:cases)";
    private static final String FIRST = "select ";

    private static final List<Question> QUESTIONS = List.of(
            new Question(Topic.CLASS, "c.case_number, '', '', p.class_code from approval_case c join project p on p.project_number = c.project_number where c.case_number"),
            new Question(Topic.CYCLE, "c.case_number, '', '', p.stage_days from approval_case c join project p on p.project_number = c.project_number where c.case_number"),
            new Question(Topic.ITEM, "case_number, item_code, '', deciding_body from case_item where case_number"),
            new Question(Topic.FLOW, "case_number, item_code, '', flow from review_item where case_number"),
            new Question(Topic.ACCEPTANCE, "case_number, '', '', acceptance from approval_case where case_number"),
            new Question(Topic.STATE, "case_number, '', '', state from approval_case where case_number"),
            new Question(Topic.DECISION, "case_number, item_code, '', coalesce(decision, case when passed_by_default then 'BY_DEFAULT' end) from review_item where case_number"),
            new Question(Topic.DEFAULT, "case_number, item_code, layer || ' ' || department, mode from silence_default where case_number"),
            new Question(Topic.OPINION, "case_number, item_code, department, case when deemed then 'DEEMED_CONSENT' else opinion end from opinion where case_number"),
            new Question(Topic.DUE, "case_number, item_code, case when department is null then kind else kind || ' ' || department end, due from clock where kind not in ('ENGAGEMENT_ACCEPT', 'REPORT_DELIVERY', 'REPORT_ACCEPTANCE', 'ENGAGEMENT_SETTLEMENT', 'ENGAGEMENT_RATING') and case_number"),
            new Question(Topic.DAY, "case_number, '', 'ACCEPTED', accepted_on from approval_case where case_number"),
            new Question(Topic.DAY, "case_number, '', 'STARTED', started_on from approval_case where case_number"),
            new Question(Topic.DAY, "case_number, '', 'DECIDED', decided_on from approval_case where case_number"),
            new Question(Topic.DAY, "case_number, '', 'CLOSED', closed_on from approval_case where case_number"),
            new Question(Topic.DAY, "case_number, '', 'DELIVERED', delivered_on from approval_case where case_number"),
            new Question(Topic.DAY, "case_number, '', 'ARCHIVED', archived_on from approval_case where case_number"),
            new Question(Topic.ITEM_DAY, "case_number, item_code, 'STARTED', started_on from review_item where case_number"),
            new Question(Topic.ITEM_DAY, "case_number, item_code, 'DECIDED', decided_on from review_item where case_number"),
            new Question(Topic.ITEM_DAY, "case_number, item_code, 'DEFAULTED', defaulted_on from review_item where case_number"),
            new Question(Topic.ITEM_DAY, "case_number, item_code, 'OVERDUE', overdue_since from review_item where case_number"),
            new Question(Topic.OPINION_DAY, "case_number, item_code, department, deemed_on from opinion where case_number"),
            new Question(Topic.PROCEDURE, "case_number, item_code, kind, working_days || case when stops_clock then ' STOPS' else '' end from special_procedure where case_number"),
            new Question(Topic.WAIVER, "case_number, item_code, any_of, decision || ' ' || gate from prerequisite_line where case_number"),
            new Question(Topic.PROMISE, "case_number, item_code, coalesce(material_code, kind), concat(due_on, ' ', state) from commitment where case_number"),
            new Question(Topic.WARNING, "case_number, item_code, level || ' ' || clock_kind || case when department is null then '' else ' ' || department end, given_at from warning_card where case_number"),
            new Question(Topic.MEETING, "case_number, '', kind, concat(state, ' ', outcome) from meeting where case_number"),
            new Question(Topic.ACCOUNTABILITY, "case_number, item_code, kind || ' ' || department, coalesce(outcome, state) from accountability_event where case_number"),
            new Question(Topic.HANDOVER, "case_number, item_code, supervising_body, concat(check_within, ' ', joint_with) from handover where case_number"),
            new Question(Topic.PAPER, "case_number, item_code, kind, issued_on from paper where case_number"));

    private final JdbcClient jdbc;
    private final UsedDays used;

    CaseOutcomes(JdbcClient jdbc, UsedDays used) {
        this.jdbc = jdbc;
        this.used = used;
    }

    /** What is asked: a statement of four columns (case, item, what, value), without its first and last word. */
    private record Question(Topic topic, String sql) {
    }

    /** The outcome of each of these cases, by number. A case that there is not has no entry. */
    Map<String, Outcome> of(Collection<String> cases) {
        Map<String, List<Outcome.Line>> found = new LinkedHashMap<>();
        List<String> all = List.copyOf(cases);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            QUESTIONS.forEach(question -> ask(question, some, found));
            used.of(some).forEach((number, days) -> found.computeIfAbsent(number, n -> new ArrayList<>()).add(
                    new Outcome.Line(Topic.USED, "", "", String.valueOf(days))));
        }
        Map<String, Outcome> outcomes = new HashMap<>();
        found.forEach((number, lines) -> outcomes.put(number, new Outcome(numbered(lines))));
        return outcomes;
    }

    private void ask(Question question, List<String> cases, Map<String, List<Outcome.Line>> found) {
        jdbc.sql(FIRST + question.sql() + IN).param("cases", cases).query(row -> {
            String value = row.getString(4);
            if (value != null) {
                found.computeIfAbsent(row.getString(1), number -> new ArrayList<>()).add(new Outcome.Line(question.topic(),
                        item(text(row.getString(2))), text(row.getString(3)), plain(question.topic(), value)));
            }
        });
    }

    /** An instant counts by its day, and the budgets of the stages stand in one order. */
    private static String plain(Topic topic, String value) {
        return switch (topic) {
            case WARNING -> value.substring(0, 10);
            case CYCLE -> java.util.Arrays.stream(value.replaceAll("[{}\"\\s]", "").split(",")).sorted().collect(java.util.stream.Collectors.joining(", "));
            default -> value;
        };
    }

    /** A clock of an event or a complaint bears its serial number in the place of an item: its kind counts, not which one it was. */
    private static String item(String code) {
        return code.matches("[A-Z]{2}[0-9]{10}") ? code.substring(0, 2) : code;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** In one order always; the second of a kind is told from the first. */
    static List<Outcome.Line> numbered(List<Outcome.Line> lines) {
        var sorted = lines.stream().sorted(Comparator.comparing(Outcome.Line::topic).thenComparing(Outcome.Line::item)
                .thenComparing(Outcome.Line::what).thenComparing(Outcome.Line::value)).toList();
        List<Outcome.Line> numbered = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            var line = sorted.get(i);
            long before = IntStream.range(0, i).filter(k -> sorted.get(k).sameThing(line)).count();
            numbered.add(before == 0 ? line : new Outcome.Line(line.topic(), line.item(), line.what() + " #" + (before + 1), line.value()));
        }
        return numbered;
    }
}
