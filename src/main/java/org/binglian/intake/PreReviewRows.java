package org.binglian.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of pre-reviews and their remarks. */
@Component
class PreReviewRows {

    private final JdbcClient jdbc;

    PreReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Draft draft, String department, String by, Instant at, LocalDate dueOn) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into pre_review (draft_id, project_number, stage, department, asked_by, asked_at, due_on, state)
                values (?, ?, ?, ?, ?, ?, ?, 'ASKED')""").params(draft.id(), draft.project().value(), draft.stage(), department, by,
                at.atOffset(ZoneOffset.UTC), dueOn).update(key, "id");
        return key.getKey().longValue();
    }

    void end(long id, PreReview.State state, String answeredBy, LocalDate on) {
        jdbc.sql("update pre_review set state = ?, answered_by = ?, ended_on = ? where id = ?")
                .params(java.util.Arrays.asList(state.name(), answeredBy, on, id)).update();
    }

    void remarks(long id, List<PreReview.Remark> remarks) {
        int position = 0;
        for (var remark : remarks) {
            jdbc.sql("insert into pre_review_remark (pre_review_id, position, material_code, remark) values (?, ?, ?, ?)")
                    .params(id, position++, remark.material().value(), remark.text()).update();
        }
    }

    Optional<PreReview> find(long id) {
        return jdbc.sql("select * from pre_review where id = ?").param(id).query(this::preReview).optional();
    }

    /** The newest first. */
    List<PreReview> ofDraft(String draft) {
        return jdbc.sql("select * from pre_review where draft_id = ? order by id desc").param(draft).query(this::preReview).list();
    }

    boolean runs(ProjectNumber project) {
        return jdbc.sql("select count(*) from pre_review where project_number = ? and state = 'ASKED'").param(project.value()).query(Integer.class)
                .single() > 0;
    }

    private PreReview preReview(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        return new PreReview(id, row.getString("draft_id"), ProjectNumber.of(row.getString("project_number")), row.getString("stage"),
                row.getString("department"), row.getString("asked_by"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class), PreReview.State.valueOf(row.getString("state")), row.getString("answered_by"),
                row.getObject("ended_on", LocalDate.class), remarks(id));
    }

    private List<PreReview.Remark> remarks(long id) {
        return jdbc.sql("select material_code, remark from pre_review_remark where pre_review_id = ? order by position").param(id)
                .query((row, n) -> new PreReview.Remark(MaterialCode.of(row.getString(1)), row.getString(2))).list();
    }
}
