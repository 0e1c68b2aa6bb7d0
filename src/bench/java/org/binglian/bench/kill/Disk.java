package org.binglian.bench.kill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.binglian.ledger.CopiedRow;
import org.binglian.ledger.Row;
import org.binglian.ledger.WholeRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database really holds, read past the application, against what people were told. */
final class Disk {

    private static final Set<String> MORE_THAN_ONCE = Set.of("DOCUMENT_REUSED", "WARNING");

    private final JdbcClient jdbc;

    Disk(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Acts that were acknowledged and are not there: their key, or what they made. */
    List<Act> lost(Map<Act, JsonNode> told) {
        Set<String> keys = texts("select person || ' ' || request_key from idempotency where status between 200 and 299");
        Set<String> open = texts("select ID_ from ACT_RU_TASK");
        Set<String> done = texts("select ID_ from ACT_HI_TASKINST where END_TIME_ is not null");
        Set<String> projects = texts("select project_number from project");
        Set<String> cases = texts("select case_number from approval_case");
        Set<String> received = received(WholeRecord.of(jdbc)).keySet();
        Set<String> asked = texts("select case_number from case_enquiry");
        List<Act> lost = new ArrayList<>();
        told.forEach((act, answer) -> {
            boolean there = keys.contains(act.who() + " " + act.key()) && switch (act.kind()) {
                case REGISTER -> projects.contains(answer.path("projectNumber").asText());
                case FILE -> cases.contains(answer.path("caseNumber").asText()) && received.contains(answer.path("caseNumber").asText());
                case COMPLETE -> !open.contains(act.about()) && done.contains(act.about());
                case ASK -> asked.contains(act.about());
            };
            if (!there) {
                lost.add(act);
            }
        });
        return lost;
    }

    /** Whether this act completes a task that the disk has never held, neither open nor done. */
    boolean neverHeardOf(Act act) {
        return act.kind() == Act.Kind.COMPLETE && jdbc.sql("select count(*) from ACT_HI_TASKINST where ID_ = ?").param(act.about()).query(Integer.class).single() == 0;
    }

    /** What is there more often than it may be, or torn, and how often; empty when all is well. */
    Map<String, Integer> wrong() {
        Map<String, Integer> wrong = new LinkedHashMap<>();
        var record = WholeRecord.of(jdbc);
        var received = received(record);
        put(wrong, "cases received twice", (int) received.values().stream().filter(times -> times > 1).count());
        put(wrong, "cases without their record", (int) texts("select case_number from approval_case").stream().filter(one -> !received.containsKey(one)).count());
        put(wrong, "cases filed twice", "select project_number from approval_case group by project_number, stage having count(*) > 1");
        put(wrong, "enquiries asked twice", "select case_number from case_enquiry group by case_number having count(*) > 1");
        put(wrong, "opinions given twice", "select case_number from opinion group by case_number, item_code, department having count(*) > 1");
        put(wrong, "papers issued twice", "select case_number from paper where kind in ('RECEIPT', 'ACCEPTANCE_NOTICE') group by case_number, kind having count(*) > 1");
        put(wrong, "defaults twice", "select case_number from silence_default group by case_number, item_code, department, layer having count(*) > 1");
        put(wrong, "messages twice", "select case_number from message where kind not in ('ITEM_DECIDED', 'OPINION_ASKED') group by recipient, case_number, kind, args "
                + "having count(*) > 1");
        put(wrong, "more messages of decisions than items", "select case_number from message m where kind = 'ITEM_DECIDED' group by recipient, case_number "
                + "having count(*) > (select count(*) from review_item i where i.case_number = m.case_number)");
        put(wrong, "notices with one key", "select idempotency_key from outbox group by idempotency_key having count(*) > 1");
        put(wrong, "open tasks without the engine's", "select task_id from worklist_task w where not exists (select 1 from ACT_RU_TASK t where t.ID_ = w.task_id)");
        put(wrong, "the engine's tasks without ours", "select ID_ from ACT_RU_TASK t where t.PROC_INST_ID_ is not null and not exists (select 1 from worklist_task w "
                + "where w.task_id = t.ID_)");
        put(wrong, "incidents", "select ID_ from ACT_RU_INCIDENT");
        put(wrong, "jobs that failed for good", "select ID_ from ACT_RU_JOB where RETRIES_ = 0");
        put(wrong, "facts recorded twice", twice(record));
        put(wrong, "rows that do not follow from the row before", brokenChains(record));
        return wrong;
    }

    int rows() {
        return WholeRecord.of(jdbc).size();
    }

    /** How often each case was received, also of those whose record is bound. */
    private static Map<String, Long> received(List<Row> record) {
        return record.stream().filter(row -> row.kind().equals("CASE_RECEIVED")).collect(Collectors.groupingBy(Row::subject, Collectors.counting()));
    }

    private static int twice(List<Row> record) {
        Set<List<String>> known = new HashSet<>();
        Set<List<String>> twice = new HashSet<>();
        record.stream().filter(row -> !MORE_THAN_ONCE.contains(row.kind())).map(row -> List.of(row.subject(), row.kind(), row.facts(), row.actor()))
                .filter(fact -> !known.add(fact)).forEach(twice::add);
        return twice.size();
    }

    private static int brokenChains(List<Row> record) {
        int broken = 0;
        Row before = null;
        for (Row row : record) {
            boolean first = before == null || !row.subject().equals(before.subject());
            String follows = first ? CopiedRow.start() : before.hash();
            String hash = CopiedRow.hash(row.subject(), row.seq(), row.kind(), row.actor(), row.effectiveOn(), row.recordedAt().atOffset(ZoneOffset.UTC),
                    row.facts(), row.release(), follows);
            broken += row.seq() == (first ? 1 : before.seq() + 1) && follows.equals(row.prevHash()) && hash.equals(row.hash()) ? 0 : 1;
            before = row;
        }
        return broken;
    }

    private void put(Map<String, Integer> wrong, String what, String sql) {
        put(wrong, what, jdbc.sql(sql).query(String.class).list().size());
    }

    private static void put(Map<String, Integer> wrong, String what, int found) {
        if (found > 0) {
            wrong.put(what, found);
        }
    }

    private Set<String> texts(String sql) {
        return new HashSet<>(jdbc.sql(sql).query(String.class).list());
    }
}
