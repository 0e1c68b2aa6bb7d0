package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.access.People;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.TaskSheets;
import org.binglian.engine.alarm.Breaker;
import org.binglian.engine.alarm.EngineTime;
import org.binglian.engine.alarm.Heartbeat;
import org.binglian.engine.alarm.HeldAlarm;
import org.binglian.engine.alarm.Hold;
import org.binglian.engine.alarm.HoldActs;
import org.binglian.ledger.Ledger;
import org.binglian.supervision.Accountability;
import org.binglian.supervision.WarningCards;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the silence may be the system's, no default runs by itself: a supervisor finds a task, decides, and the date of law stays. */
@Tag("database")
class BreakerTest extends OfficeTest {

    private static final String REVIEW_ALARM = " from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_ join ACT_RU_EXECUTION e "
            + "on e.ID_ = j.PROCESS_INSTANCE_ID_ where e.BUSINESS_KEY_ = ? and d.ACT_ID_ = 'BoundaryEvent_ReviewPeriodOver'";

    @AfterEach
    void nothingWasWrong() {
        jdbc().sql("delete from office_outage").update();
        jdbc().sql("delete from clock_jump").update();
        bean(Heartbeat.class).beat();
    }

    @Test
    void after_an_outage_a_supervisor_releases_some_keeps_some_and_the_body_that_answers_meanwhile_wins() {
        office().morning();
        var released = due();
        var answered = due();
        var kept = due();
        LocalDate lastDay = lastDay(released);
        office().to(lastDay, "23:59:30");
        closedFor(80);
        office().after(lastDay);
        Hold hold = only("OUTAGE");
        assertThat(List.of(released, answered, kept)).allSatisfy(number -> assertThat(passed(number)).isFalse());
        assertThat(hold.waiting()).isEqualTo(3);
        assertThat(office().send(null, "GET", "/supervision", null, office().signIn("planning1")).status()).isEqualTo(404);
        String page = office().send(null, "GET", "/supervision", null, office().signIn("supervisor1")).body().path("text").asText();
        assertThat(page).contains(hold.number(), released, answered, kept);
        assertThat(List.of(hold.reason(), hold.reasonEn())).as("said in both languages").noneMatch(String::isBlank).doesNotHaveDuplicates();
        assertThat(bean(Ledger.class).of(kept).toString()).contains(hold.reason(), hold.reasonEn());
        assertThat(spoken(hold, Locale.ENGLISH)).contains(hold.reasonEn()).doesNotContain(hold.reason());
        assertThat(spoken(hold, Locale.CHINESE)).contains(hold.reason()).doesNotContain(hold.reasonEn());
        replanned(kept);
        assertThat(passed(kept)).as("asked again on the same date, it is held still").isFalse();
        assertThat(recorded(kept)).containsOnlyOnce("DEFAULT_HELD");

        var task = task(hold);
        assertThat(task.path("due").asText()).isEqualTo(office().due(office().today(), 1).toString());
        assertThat(handle(task, Map.of("handling", "RELEASE_SOME", "lines", "77", "reason", "核实")).problem()).isEqualTo("hold-lines");
        handle(task, Map.of("handling", "RELEASE_SOME", "lines", line(released), "reason", "部门当日在岗，确未答复")).expect(200);
        ring();
        assertThat(passed(released)).isTrue();
        var recorded = office().caseOf(released).path("defaults").get(0);
        assertThat(recorded.path("effectiveOn").asText()).isEqualTo(lastDay.toString());
        assertThat(OffsetDateTime.parse(recorded.path("recordedAt").asText()).atZoneSameInstant(OfficeTime.ZONE).toLocalDate()).isEqualTo(lastDay.plusDays(1));
        assertThat(recorded(released)).containsSubsequence("DEFAULT_HELD", "DEFAULT_RELEASED", "DEFAULT_RECORDED");
        assertThat(bean(Accountability.class).casesOf(released)).as("nobody answers for the system").singleElement()
                .satisfies(matter -> assertThat(matter.outcome()).isEqualTo("EXCUSED"));

        office().decide(answered, "D05", "REFUSE");
        ring();
        assertThat(office().item(answered, "D05").path("decision").asText()).isEqualTo("REFUSED");
        assertThat(office().caseOf(answered).path("defaults")).isEmpty();
        assertThat(recorded(answered)).contains("DEFAULT_OVERTAKEN").doesNotContain("DEFAULT_RECORDED");
        assertThat(listed(hold)).contains(kept).doesNotContain(answered, released);

        handle(task(hold), Map.of("handling", "HOLD_ON", "ground", "VERIFYING", "reason", "正在核实值班记录")).expect(200);
        assertThat(task(hold).path("due").asText()).isEqualTo(office().due(office().today(), 3).toString());
        office().after(office().due(office().today(), 3));
        assertThat(recorded(hold.number())).containsSubsequence("DEFAULTS_HELD", "DEFAULTS_RELEASED", "DEFAULTS_KEPT", "DEFAULTS_NOT_CHECKED");
        assertThat(passed(kept)).as("nobody has looked, so it stays held").isFalse();

        long id = held(kept).id();
        assertThat(release("/supervision/held/" + id + "/release", "").status()).isEqualTo(422);
        assertThat(passed(kept)).isFalse();
        release("/supervision/held/" + id + "/release", "reason=%E6%A0%B8%E5%AE%9E");
        ring();
        assertThat(passed(kept)).isTrue();
        assertThat(office().caseOf(kept).path("defaults").get(0).path("effectiveOn").asText()).isEqualTo(lastDay.toString());
        assertThat(tasksOf(hold)).as("the page has done the task").isEmpty();
        assertThat(bean(Breaker.class).holds()).isEmpty();
    }

    /** The form of its task. */
    private String spoken(Hold hold, Locale language) {
        return bean(TaskSheets.class).of(task(hold).path("id").asText(), bean(People.class).require("supervisor1"), language).toString();
    }

    private String listed(Hold hold) {
        return bean(TaskService.class).createTaskQuery().processInstanceBusinessKey(hold.number()).list().stream()
                .map(task -> bean(TaskService.class).getVariable(task.getId(), "heldList").toString()).collect(Collectors.joining());
    }

    @Test
    void after_a_leap_of_the_clock_all_are_released_once_whoever_presses_and_a_dead_node_loses_nothing() throws InterruptedException {
        office().morning();
        var first = due();
        var second = due();
        LocalDate lastDay = lastDay(first);
        office().to(lastDay, "14:00:00");
        jdbc().sql("insert into clock_jump (jumped_at, seconds, noted_by) values (?, 7200, 'test')").param(now()).update();
        bean(Heartbeat.class).beat();
        office().endOf(lastDay);
        bean(OfficeTime.class).advanceTo(lastDay.plusDays(1).atTime(0, 1).atZone(OfficeTime.ZONE).toInstant());
        bean(EngineTime.class).follow();
        atOnce(() -> ringIfThere(first), () -> ringIfThere(second));
        ring();
        Hold hold = only("JUMP");
        assertThat(bean(Breaker.class).held()).extracting(HeldAlarm::businessKey).as("each once").containsOnlyOnce(first, second);
        assertThat(bean(Breaker.class).held().stream().filter(alarm -> alarm.hold().equals(hold.number()))).as("no more and no fewer than it says").hasSize(hold.waiting());
        assertThat(List.of(held(first), held(second))).extracting(HeldAlarm::hold).containsOnly(hold.number());

        jdbc().sql("update held_alarm set released_by = 'supervisor1', released_at = ?, released_reason = '核实' where id = ?").params(now(), held(first).id()).update();
        ring();
        assertThat(passed(first)).as("released by a node that died before it armed the alarm").isTrue();

        var acts = bean(HoldActs.class);
        atOnce(() -> acts.releaseAll(hold.number(), "supervisor1", "已与授时中心核对"), () -> acts.releaseAll(hold.number(), "supervisor2", "已核对"));
        ring();
        assertThat(passed(second)).isTrue();
        assertThat(recorded(hold.number())).containsOnlyOnce("DEFAULTS_RELEASED");
        assertThat(office().caseOf(second).path("defaults")).hasSize(1);
        assertThat(tasksOf(hold)).isEmpty();
    }

    @Test
    void a_flood_on_one_department_holds_its_defaults_until_they_are_released() {
        office().morning();
        var number = due();
        LocalDate lastDay = lastDay(number);
        for (int i = 1; i <= 51; i++) {
            jdbc().sql("""
                    insert into worklist_task (task_id, kind, name, department, candidate_groups, leader_only, created_at, sort_on, default_mode, default_clock,
                    default_on) values (?, 'REVIEW', '审查', 'archive', 'archive', false, ?, ?, 'PROCEED_AND_ESCALATE', ?, ?)""")
                    .params("flood" + i, now(), lastDay, -i, lastDay).update();
        }
        bean(Heartbeat.class).beat();
        try {
            office().after(lastDay);
        } finally {
            jdbc().sql("delete from worklist_task where task_id like 'flood%'").update();
        }
        Hold hold = only("FLOOD");
        assertThat(hold.department()).isEqualTo("archive");
        assertThat(passed(number)).isFalse();
        handle(task(hold), Map.of("handling", "RELEASE_ALL", "reason", "档案馆未请假、未申请延期")).expect(200);
        ring();
        assertThat(passed(number)).isTrue();
        assertThat(tasksOf(hold)).isEmpty();
        assertThat(recorded(hold.number())).containsExactly("DEFAULTS_HELD", "DEFAULTS_RELEASED");
    }

    @Test
    void two_different_holds_stand_side_by_side_and_what_has_got_more_time_is_held_no_more() {
        office().morning();
        var first = due();
        office().morning();
        var second = due();
        LocalDate dark = lastDay(first);
        LocalDate leapt = lastDay(second);
        office().to(dark, "10:00:00");
        office().post("archive1", "/api/cases/" + first + "/items/D05/extension", Map.of("workingDays", 3, "reason", "情况复杂")).expect(202);
        office().to(dark, "23:59:30");
        closedFor(80);
        office().after(dark);
        Hold outage = only("OUTAGE");
        office().to(leapt, "14:00:00");
        jdbc().sql("insert into clock_jump (jumped_at, seconds, noted_by) values (?, 7200, 'test')").param(now()).update();
        bean(Heartbeat.class).beat();
        office().after(leapt);

        assertThat(bean(Breaker.class).holds()).extracting(Hold::cause).containsExactly("OUTAGE", "JUMP");
        Hold jump = bean(Breaker.class).holds().get(1);
        assertThat(List.of(held(first).hold(), held(second).hold())).containsExactly(outage.number(), jump.number());
        assertThat(tasksOf(outage)).as("a task for each").hasSize(2);
        assertThat(listed(outage)).contains(first).doesNotContain(second);
        assertThat(listed(jump)).contains(second).doesNotContain(first);
        bean(HoldActs.class).releaseAll(jump.number(), "supervisor1", "已与授时中心核对");
        ring();
        assertThat(passed(second)).isTrue();
        assertThat(passed(first)).as("of the other hold").isFalse();
        assertThat(bean(Breaker.class).holds()).extracting(Hold::number).containsExactly(outage.number());

        releaseOthers(outage, first);
        office().complete("archiveleader", office().task(first, "EXTENSION", "D05", "archive"), Map.of("decision", "APPROVE")).expect(200);
        ring();
        assertThat(jdbc().sql("select ended_as from held_alarm where business_key = ?").param(first).query(String.class).list()).containsExactly("MOVED");
        assertThat(recorded(first)).containsOnlyOnce("DEFAULT_OVERTAKEN");
        assertThat(bean(Breaker.class).holds()).as("nothing of it waits").isEmpty();
        assertThat(tasksOf(outage)).isEmpty();
        LocalDate longer = lastDay(first);
        assertThat(longer).isAfter(dark);
        office().after(longer);
        assertThat(passed(first)).as("its new day is no matter of the outage").isTrue();
        assertThat(office().caseOf(first).path("defaults").get(0).path("effectiveOn").asText()).isEqualTo(longer.toString());
    }

    @Test
    void after_a_short_downtime_every_card_is_given_once_and_says_both_days() {
        office().morning();
        var number = office().file(office().register(OfficeClient.commercial()), List.of("B03"));
        office().accept(number);
        LocalDate last = LocalDate.parse(office().item(number, "B03").path("clock").path("promisedDue").asText());
        var before = cards(number);
        office().to(last.minusDays(1), "23:59:30");
        var known = cards(number);
        closedFor(20);
        Instant open = last.plusDays(1).atTime(0, 20).atZone(OfficeTime.ZONE).toInstant();
        bean(OfficeTime.class).advanceTo(open);
        bean(EngineTime.class).follow();
        ring();
        ring();
        var given = cards(number);
        assertThat(given).as("what came due in the dark is made good").hasSizeGreaterThan(known.size()).doesNotHaveDuplicates().containsAll(before);
        assertThat(jdbc().sql("select count(*) from clock_warning w join clock c on c.id = w.clock_id where c.case_number = ? and c.item_code = 'B03'"
                + " and w.due_at < ? and w.due_at >= ? and (w.given_at is null or w.given_at < ?)").params(number, utc(open), utc(last.atStartOfDay(OfficeTime.ZONE).toInstant()),
                utc(open)).query(Integer.class).single()).as("effective on its day, recorded when it was written").isZero();
        assertThat(bean(WarningCards.class).ofCase(number)).filteredOn(card -> !known.contains(line(card))).isNotEmpty()
                .allSatisfy(card -> assertThat(card.givenAt()).isBefore(open));
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).isTrue();
        assertThat(bean(Accountability.class).ofCase(number)).filteredOn(event -> "B03".equals(event.itemCode())).isNotEmpty()
                .allSatisfy(event -> assertThat(event.happenedOn()).as("its own day").isBeforeOrEqualTo(last))
                .filteredOn(event -> "DECISION_OVERDUE".equals(event.kind())).singleElement().satisfies(event -> assertThat(event.happenedOn()).isEqualTo(last));
        assertThat(office().tasks(number, "OVERDUE_DECISION")).as("its leader is asked once").hasSize(1);
    }

    private List<String> cards(String number) {
        return bean(WarningCards.class).ofCase(number).stream().map(BreakerTest::line).toList();
    }

    private static String line(WarningCards.Card card) {
        return card.level() + " " + card.clockKind() + " " + card.itemCode() + " " + card.department() + " " + card.givenAt();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Test
    void after_a_short_downtime_an_alarm_rings_once_with_its_own_date() {
        office().morning();
        var number = due();
        LocalDate lastDay = lastDay(number);
        rungTooEarly(number);
        assertThat(alarms(number)).as("armed once more, for its own date").containsExactly(lastDay.plusDays(1).atStartOfDay(OfficeTime.ZONE).toInstant());
        assertThat(passed(number)).isFalse();
        office().to(lastDay, "23:59:30");
        closedFor(20);
        office().to(lastDay.plusDays(1), "00:20:00");
        assertThat(passed(number)).isTrue();
        var recorded = office().caseOf(number).path("defaults");
        assertThat(recorded).hasSize(1);
        assertThat(recorded.get(0).path("effectiveOn").asText()).isEqualTo(lastDay.toString());
        assertThat(bean(Breaker.class).held()).noneMatch(held -> number.equals(held.businessKey()));
        assertThat(bean(Accountability.class).ofCase(number)).singleElement().satisfies(event -> assertThat(event.happenedOn()).isEqualTo(lastDay));
    }

    // ------------------------------------------------------------------------------------------------------------------------------

    /** A case whose only item passes by default after two working days. */
    private String due() {
        var number = office().file(office().register(OfficeClient.commercial()), List.of("D05"));
        office().accept(number);
        return number;
    }

    private LocalDate lastDay(String number) {
        return LocalDate.parse(office().item(number, "D05").path("clock").path("promisedDue").asText());
    }

    private void closedFor(int minutes) {
        jdbc().sql("update office_heartbeat set beat_at = ?").param(bean(OfficeTime.class).real().minus(Duration.ofMinutes(minutes)).atOffset(ZoneOffset.UTC)).update();
        bean(Heartbeat.class).beat();
    }

    private Hold only(String cause) {
        assertThat(bean(Breaker.class).holds()).extracting(Hold::cause).containsExactly(cause);
        return bean(Breaker.class).holds().get(0);
    }

    private HeldAlarm held(String number) {
        return bean(Breaker.class).held().stream().filter(held -> number.equals(held.businessKey())).findFirst().orElseThrow();
    }

    /** What cases of other tests have brought into this hold. */
    private void releaseOthers(Hold hold, String mine) {
        bean(Breaker.class).held().stream().filter(held -> hold.number().equals(held.hold()) && !mine.equals(held.businessKey()))
                .forEach(held -> bean(HoldActs.class).releaseOne(held.id(), "supervisor1", "已核对"));
        ring();
    }

    private String line(String number) {
        return held(number).line().toString();
    }

    private List<JsonNode> tasksOf(Hold hold) {
        return office().everyTask("supervisor1", "department=supervision").stream().filter(task -> "DEFAULT_BREAKER".equals(task.path("kind").asText())).toList();
    }

    private JsonNode task(Hold hold) {
        assertThat(tasksOf(hold)).hasSize(1);
        return tasksOf(hold).get(0);
    }

    private OfficeClient.Answer handle(JsonNode task, Map<String, Object> fields) {
        return office().complete("supervisor1", task, fields);
    }

    private OfficeClient.Answer release(String path, String form) {
        return office().send("supervisor1", "POST", path, form, Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "text/html"));
    }

    private boolean passed(String number) {
        return office().item(number, "D05").path("passedByDefault").asBoolean();
    }

    /** What is due now rings now. */
    private void ring() {
        office().post("admin1", "/api/demo/clock", Map.of("to", bean(OfficeTime.class).now().plusSeconds(2).atZone(OfficeTime.ZONE).toOffsetDateTime().toString())).expect(200);
    }

    private void replanned(String number) {
        var jobs = bean(ManagementService.class);
        jobs.createJobQuery().processInstanceId(held(number).place()).timers().list().forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
        ring();
    }

    private void ringIfThere(String number) {
        var jobs = bean(ManagementService.class);
        jdbc().sql("select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ where e.BUSINESS_KEY_ = ? and j.DUEDATE_ <= ?")
                .params(number, java.sql.Timestamp.from(bean(OfficeTime.class).now())).query(String.class).list().forEach(id -> {
                    try {
                        jobs.executeJob(id);
                    } catch (RuntimeException theExecutorHasIt) {
                        assertThat(theExecutorHasIt).isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class);
                    }
                });
    }

    /** As on a node whose clock runs ahead. */
    private void rungTooEarly(String number) {
        var early = java.util.Date.from(bean(OfficeTime.class).now().minusSeconds(60));
        jdbc().sql("select j.ID_" + REVIEW_ALARM).param(number).query(String.class).list()
                .forEach(id -> bean(ManagementService.class).setJobDuedate(id, early, false));
        ring();
    }

    private List<java.time.Instant> alarms(String number) {
        return jdbc().sql("select j.DUEDATE_" + REVIEW_ALARM).param(number).query(java.sql.Timestamp.class).list().stream().map(java.sql.Timestamp::toInstant).toList();
    }

    private static void atOnce(Runnable... acts) throws InterruptedException {
        var threads = java.util.Arrays.stream(acts).map(Thread::new).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private OffsetDateTime now() {
        return bean(OfficeTime.class).now().atOffset(ZoneOffset.UTC);
    }

    private JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }
}
