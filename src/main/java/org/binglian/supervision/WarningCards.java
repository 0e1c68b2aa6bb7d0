package org.binglian.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.ClockWarning;
import org.binglian.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the cards that clocks give (预警、黄牌、红牌) and tells the department whose clock it is. */
@Component
public class WarningCards {

    /** A card as given. */
    public record Card(String level, String clockKind, String caseNumber, String itemCode, String department, Instant givenAt) {
    }

    private final JdbcClient jdbc;
    private final Notices notices;

    WarningCards(JdbcClient jdbc, Notices notices) {
        this.jdbc = jdbc;
        this.notices = notices;
    }

    @EventListener
    void given(ClockWarning warning) {
        var clock = warning.clock();
        var scope = clock.scope();
        jdbc.sql("""
                insert into warning_card (clock_id, level, clock_kind, project_number, case_number, item_code, department, given_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(clock.id(), warning.level(), clock.kind(), scope.projectNumber(), scope.caseNumber(), scope.itemCode(),
                        scope.department(), warning.dueAt().atOffset(ZoneOffset.UTC)))
                .update();
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("due", clock.due().toString());
        args.put("itemCode", scope.itemCode() == null ? "" : scope.itemCode());
        args.put("level", warning.level());
        notices.tell(scope.department() == null ? "supervision" : scope.department(), "CLOCK_WARNING", scope.caseNumber(), args);
    }

    public List<Card> ofCase(String caseNumber) {
        return jdbc.sql("select * from warning_card where case_number = ? order by id").param(caseNumber).query(WarningCards::card).list();
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
