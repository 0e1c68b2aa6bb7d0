package org.binglian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.ClockScope;
import org.binglian.deadline.ClockWarning;
import org.binglian.deadline.ClockWarningDue;
import org.binglian.intake.Cases;
import org.binglian.intermediary.Engagement;
import org.binglian.notice.Notices;
import org.binglian.project.ProjectLock;
import org.binglian.review.ItemKey;
import org.binglian.review.Reviews;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the cards that clocks give (预警、黄牌、红牌) and tells the department whose clock it is. */
@Component
public class WarningCards {

    /** A card as given. */
    public record Card(String level, String clockKind, String caseNumber, String itemCode, String department, Instant givenAt) {
    }

    /** The periods of a person whom an accountability case concerns: nobody's duty, so no card. */
    private static final List<String> PERIODS = List.of("STATEMENT", "APPEAL");
    private static final List<String> OF_SUPERVISION = List.of("ACCOUNTABILITY", "APPEAL_DECISION", "COMPLAINT", "COMPLAINT_CONTACT",
            "COMPLAINT_CORRECTION", "COMPLAINT_FOLLOW_UP");

    private final JdbcClient jdbc;
    private final Notices notices;
    private final Reviews reviews;
    private final Cases cases;
    private final ProjectLock lock;

    WarningCards(JdbcClient jdbc, Notices notices, Reviews reviews, Cases cases, ProjectLock lock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.reviews = reviews;
        this.cases = cases;
        this.lock = lock;
    }

    /** Nobody decides, pauses or extends while the card is written. */
    @EventListener
    void due(ClockWarningDue warning) {
        lock.lockByKey(warning.scope().projectNumber());
    }

    /** An agency's clock is no body's: the agency hears of it, and no card is given. */
    @EventListener
    void given(ClockWarning warning) {
        var clock = warning.clock();
        var scope = clock.scope();
        if (PERIODS.contains(clock.kind()) || Engagement.isNumber(scope.department())) {
            return;
        }
        String department = ofAccountability(clock.kind()) ? "supervision" : department(scope);
        jdbc.sql("""
                insert into warning_card (clock_id, level, clock_kind, project_number, case_number, item_code, department, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(clock.id(), warning.level(), clock.kind(), scope.projectNumber(), scope.caseNumber(), scope.itemCode(),
                        department, warning.dueAt().atOffset(ZoneOffset.UTC)))
                .update();
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("due", clock.due().toString());
        args.put("itemCode", scope.itemCode() == null ? "" : scope.itemCode());
        args.put("level", warning.level());
        notices.tell(department == null ? "supervision" : department, "CLOCK_WARNING", scope.caseNumber(), args);
    }

    /** Whether a clock measures supervision's own work on an accountability case, which is the office's own affair. */
    public static boolean ofAccountability(String clockKind) {
        return OF_SUPERVISION.contains(clockKind);
    }

    /** Whose clock it is: the one asked, the deciding body of the item, the lead department of the case. */
    private String department(ClockScope scope) {
        if (scope.department() != null || scope.caseNumber() == null) {
            return scope.department();
        }
        var number = CaseNumber.of(scope.caseNumber());
        return scope.itemCode() != null ? reviews.require(new ItemKey(number, ItemCode.of(scope.itemCode()))).decidingBody()
                : cases.require(number).leadDepartment();
    }

    public List<Card> ofCase(String caseNumber) {
        return jdbc.sql("select * from warning_card where case_number = ? order by id").param(caseNumber).query(WarningCards::card).list();
    }

    public List<Card> ofCases(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : jdbc.sql("select * from warning_card where case_number in (:numbers) order by id")
                .param("numbers", caseNumbers).query(WarningCards::card).list();
    }

    /** The newest first. */
    public List<Card> newest(int limit) {
        return jdbc.sql("select * from warning_card order by id desc limit ?").param(limit).query(WarningCards::card).list();
    }

    private static Card card(ResultSet row, int index) throws SQLException {
        return new Card(row.getString("level"), row.getString("clock_kind"), row.getString("case_number"), row.getString("item_code"),
                row.getString("department"), row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
