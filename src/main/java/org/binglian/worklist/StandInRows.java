package org.binglian.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of stand-ins, and of the tasks that one did for another. */
@Component
class StandInRows {

    private static final RowMapper<StandIn> STAND_IN = StandInRows::standIn;
    private static final RowMapper<StoodIn> STOOD_IN = (row, n) -> new StoodIn(row.getString(1), row.getString(2));

    private final JdbcClient jdbc;
    private final boolean nobodyAbsent;

    /** @param rehearsal the folder of a rehearsal, which takes no absences with it and is asked for them ten times an act; else empty */
    StandInRows(JdbcClient jdbc, @Value("${binglian.rehearsal:}") String rehearsal) {
        this.jdbc = jdbc;
        this.nobodyAbsent = !rehearsal.isEmpty();
    }

    /** Makes two namings in one department wait for each other. */
    void lockDepartment(String department) {
        jdbc.sql("select id from department where id = ? for update").param(department).query(String.class).optional();
    }

    long insert(StandIn s, Instant at) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into stand_in (absent, deputy, department, from_day, until_day, named_by, named_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(s.absent(), s.deputy(), s.department(), s.from(), s.until(), s.namedBy(), at.atOffset(ZoneOffset.UTC)).update(key, "id");
        return key.getKey().longValue();
    }

    void end(long id, LocalDate on, String by) {
        jdbc.sql("update stand_in set ended_on = ?, ended_by = ? where id = ? and ended_on is null").params(on, by, id).update();
    }

    Optional<StandIn> find(long id) {
        return jdbc.sql("select * from stand_in where id = ?").param(id).query(StandInRows::standIn).optional();
    }

    /** Those of the department that have not ended before this day. */
    List<StandIn> ofDepartment(String department, LocalDate from) {
        return jdbc.sql("select * from stand_in where department = ? and until_day >= ? order by from_day, id").params(department, from)
                .query(StandInRows::standIn).list();
    }

    List<StandIn> ofDeputy(String person, LocalDate on) {
        return on(on).stream().filter(one -> one.deputy().equals(person)).toList();
    }

    List<StandIn> ofAbsent(String person, LocalDate on) {
        return on(on).stream().filter(one -> one.absent().equals(person)).toList();
    }

    /** All of a day together: they are few, and who asks for one person asks for more. */
    private List<StandIn> on(LocalDate day) {
        return nobodyAbsent ? List.of() : jdbc.sql("select * from stand_in where until_day >= ? and from_day <= ? order by id").params(day, day)
                .query(STAND_IN).list();
    }

    /** Those in which the person is absent or stands in, not ended before this day. */
    List<StandIn> ofPerson(String person, LocalDate from) {
        return jdbc.sql("select * from stand_in where (absent = ? or deputy = ?) and until_day >= ? order by from_day, id").params(person, person, from)
                .query(StandInRows::standIn).list();
    }

    void stoodIn(String taskId, String absent, String deputy) {
        forget(taskId);
        jdbc.sql("insert into stood_in (task_id, absent, deputy) values (?, ?, ?)").params(taskId, absent, deputy).update();
    }

    void forget(String taskId) {
        if (!of(taskId).isEmpty()) {
            jdbc.sql("delete from stood_in where task_id = ?").param(taskId).update();
        }
    }

    Optional<String> stoodInFor(String taskId, String deputy) {
        return of(taskId).stream().filter(one -> one.deputy().equals(deputy)).map(StoodIn::absent).findFirst();
    }

    private record StoodIn(String absent, String deputy) {}

    private List<StoodIn> of(String taskId) {
        return jdbc.sql("select absent, deputy from stood_in where task_id = ?").param(taskId).query(STOOD_IN).list();
    }

    private static StandIn standIn(ResultSet row, int n) throws SQLException {
        return new StandIn(row.getLong("id"), row.getString("absent"), row.getString("deputy"), row.getString("department"),
                row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class), row.getString("named_by"),
                row.getObject("ended_on", LocalDate.class));
    }
}
