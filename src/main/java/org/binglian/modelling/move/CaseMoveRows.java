package org.binglian.modelling.move;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.move.MovedDate;
import org.binglian.engine.move.Obstacle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@link CaseMove}. */
@Component
class CaseMoveRows {

    private static final TypeReference<List<Obstacle>> OBSTACLES = new TypeReference<>() { };
    private static final TypeReference<List<MovedDate>> DATES = new TypeReference<>() { };
    private static final int LONGEST_REASON = 8000;
    private static final int LONGEST_DATES = 30000;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final OfficeTime office;

    CaseMoveRows(JdbcClient jdbc, ObjectMapper json, OfficeTime office) {
        this.jdbc = jdbc;
        this.json = json;
        this.office = office;
    }

    /** Leaves out cases that stand there already. */
    void add(int release, String deployment, Collection<String> cases, String by) {
        for (String number : cases) {
            jdbc.sql("""
                    insert into case_move (release_number, deployment, case_number, state, asked_by, asked_at)
                    select cast(? as integer), cast(? as varchar), cast(? as varchar), 'WAITING', cast(? as varchar), cast(? as timestamp with time zone)
                    where not exists (select 1 from case_move where release_number = ? and case_number = ?)""")
                    .params(Arrays.asList(release, deployment, number, by, now(), release, number)).update();
        }
    }

    /** The next in turn, held until the transaction ends; what another node has in hand is passed over. */
    Optional<CaseMove> take() {
        return jdbc.sql("select * from case_move where state = 'WAITING' order by id limit 1 for update skip locked").query(this::row).optional();
    }

    void ended(long id, CaseMove.State state, List<MovedDate> dates) {
        jdbc.sql("update case_move set state = ?, dates = ?, reason = null, ended_at = ? where id = ?")
                .params(state.name(), write(dates, LONGEST_DATES), now(), id).update();
    }

    void refused(long id, List<Obstacle> obstacles) {
        jdbc.sql("update case_move set state = 'REFUSED', reason = ?, ended_at = ? where id = ? and state = 'WAITING'")
                .params(write(obstacles, LONGEST_REASON), now(), id).update();
    }

    /** Counts an attempt that failed for no reason of the models; after the last one the case is given up. */
    void failed(long id, int attempts) {
        jdbc.sql("update case_move set attempts = attempts + 1 where id = ? and state = 'WAITING'").param(id).update();
        jdbc.sql("update case_move set state = 'REFUSED', ended_at = ? where id = ? and state = 'WAITING' and attempts >= ?")
                .params(now(), id, attempts).update();
    }

    /** Puts back into the row what was refused, unless a later release was asked for it since. */
    int again(int release) {
        return jdbc.sql("""
                update case_move set state = 'WAITING', reason = null, attempts = 0, ended_at = null where release_number = ? and state = 'REFUSED'
                and not exists (select 1 from case_move later where later.case_number = case_move.case_number and later.id > case_move.id)""")
                .param(release).update();
    }

    List<CaseMove> of(int release, CaseMove.State state, int limit) {
        return jdbc.sql("select * from case_move where release_number = ? and state = ? order by id limit ?").params(release, state.name(), limit)
                .query(this::row).list();
    }

    Map<CaseMove.State, Integer> counts(int release) {
        Map<CaseMove.State, Integer> counts = new EnumMap<>(CaseMove.State.class);
        jdbc.sql("select state, count(*) from case_move where release_number = ? group by state").param(release)
                .query(row -> {
                    counts.put(CaseMove.State.valueOf(row.getString(1)), row.getInt(2));
                });
        return counts;
    }

    private CaseMove row(ResultSet row, int index) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new CaseMove(row.getLong("id"), row.getInt("release_number"), row.getString("deployment"), row.getString("case_number"),
                CaseMove.State.valueOf(row.getString("state")), read(row.getString("reason"), OBSTACLES), read(row.getString("dates"), DATES),
                row.getInt("attempts"), row.getString("asked_by"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private OffsetDateTime now() {
        return office.now().atOffset(ZoneOffset.UTC);
    }

    private <T> String write(List<T> list, int longest) {
        try {
            String text = json.writeValueAsString(list);
            return text.length() <= longest ? text : write(list.subList(0, list.size() / 2), longest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> List<T> read(String text, TypeReference<List<T>> type) {
        try {
            return text == null ? List.of() : json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
