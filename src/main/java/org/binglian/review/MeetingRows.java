package org.binglian.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The rows of meetings, of who was invited, and of what was decided. */
@Component
class MeetingRows {

    private final JdbcClient jdbc;

    MeetingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(Meeting m) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into meeting (project_number, case_number, stage, kind, mode, meeting_level, cause, lead_department, items, question,
                called_by, called_on, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""")
                .params(Arrays.asList(m.project().value(), m.caseNumber() == null ? null : m.caseNumber().value(), m.stage(), m.kind().name(),
                        m.mode(), m.level().name(), m.cause(), m.leadDepartment(), joined(m.items()), m.question(), m.calledBy(), m.calledOn()))
                .update(key, "id");
        return key.getKey().longValue();
    }

    /** Sets columns of one meeting; the assignments are SQL of this room, never of a caller. */
    void set(long id, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(id);
        jdbc.sql("update meeting set " + assignments + " where id = ?").params(all).update();
    }

    void invite(Invitation i) {
        jdbc.sql("insert into meeting_invitation (meeting_id, department, items, silence_item, silence_mode) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(i.meetingId(), i.department(), joined(i.items()), i.silenceItem() == null ? null : i.silenceItem().value(),
                        i.silenceMode())).update();
    }

    void setInvitation(long meeting, String department, String assignments, Object... values) {
        List<Object> all = new ArrayList<>(Arrays.asList(values));
        all.add(meeting);
        all.add(department);
        jdbc.sql("update meeting_invitation set " + assignments + " where meeting_id = ? and department = ?").params(all).update();
    }

    void decide(long meeting, Meeting.Decided d) {
        jdbc.sql("insert into meeting_decision (meeting_id, item_code, decision, decision_text) values (?, ?, ?, ?)")
                .params(Arrays.asList(meeting, d.item().value(), d.decision().name(), d.text())).update();
    }

    Optional<Meeting> find(long id) {
        return jdbc.sql("select * from meeting where id = ?").param(id).query(MeetingRows::meeting).optional();
    }

    List<Meeting> ofCase(CaseNumber number) {
        return jdbc.sql("select * from meeting where case_number = ? order by id").param(number.value()).query(MeetingRows::meeting).list();
    }

    /** Those held before anything was applied for. */
    List<Meeting> beforeApplying(ProjectNumber project) {
        return jdbc.sql("select * from meeting where project_number = ? and case_number is null order by id").param(project.value())
                .query(MeetingRows::meeting).list();
    }

    List<Meeting> ofCases(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql("select * from meeting where case_number in (:numbers) order by id")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(MeetingRows::meeting).list();
    }

    List<Invitation> invitations(Collection<Long> meetings) {
        return meetings.isEmpty() ? List.of() : jdbc.sql("select * from meeting_invitation where meeting_id in (:meetings) order by department")
                .param("meetings", meetings).query(MeetingRows::invitation).list();
    }

    Map<Long, List<Meeting.Decided>> decisions(Collection<Long> meetings) {
        Map<Long, List<Meeting.Decided>> found = new HashMap<>();
        if (!meetings.isEmpty()) {
            jdbc.sql("select * from meeting_decision where meeting_id in (:meetings) order by item_code").param("meetings", meetings).query(row -> {
                found.computeIfAbsent(row.getLong("meeting_id"), id -> new ArrayList<>()).add(new Meeting.Decided(ItemCode.of(
                        row.getString("item_code")), Settlement.valueOf(row.getString("decision")), row.getString("decision_text")));
            });
        }
        return found;
    }

    /** Whether the department was invited to any meeting of the project. */
    boolean invited(String department, ProjectNumber project) {
        return jdbc.sql("""
                select count(*) from meeting m join meeting_invitation i on i.meeting_id = m.id
                where i.department = ? and m.project_number = ?""").params(department, project.value()).query(Integer.class).single() > 0;
    }

    List<Invitation> invitations(long meeting) {
        return jdbc.sql("select * from meeting_invitation where meeting_id = ? order by department").param(meeting)
                .query(MeetingRows::invitation).list();
    }

    List<Meeting.Decided> decisions(long meeting) {
        return jdbc.sql("select * from meeting_decision where meeting_id = ? order by item_code").param(meeting)
                .query((row, n) -> new Meeting.Decided(ItemCode.of(row.getString("item_code")), Settlement.valueOf(row.getString("decision")),
                        row.getString("decision_text"))).list();
    }

    /** Whether the department was invited to a meeting of the case, or of the project before applying when {@code number} is null. */
    boolean invited(String department, ProjectNumber project, CaseNumber number) {
        return jdbc.sql("""
                select count(*) from meeting m join meeting_invitation i on i.meeting_id = m.id
                where i.department = ? and m.project_number = ? and (m.case_number = ? or m.case_number is null)""")
                .params(Arrays.asList(department, project.value(), number == null ? "" : number.value())).query(Integer.class).single() > 0;
    }

    private static String joined(List<ItemCode> items) {
        return items.stream().map(ItemCode::value).collect(Collectors.joining(","));
    }

    private static List<ItemCode> items(String joined) {
        return Stream.of(joined.split(",")).filter(code -> !code.isBlank()).map(ItemCode::of).toList();
    }

    private static Meeting meeting(ResultSet row, int index) throws SQLException {
        String number = row.getString("case_number");
        String outcome = row.getString("outcome");
        return new Meeting(row.getLong("id"), ProjectNumber.of(row.getString("project_number")), number == null ? null : CaseNumber.of(number),
                row.getString("stage"), Meeting.Kind.valueOf(row.getString("kind")), row.getString("mode"),
                Meeting.Level.valueOf(row.getString("meeting_level")), row.getString("cause"), row.getString("lead_department"),
                items(row.getString("items")), row.getString("question"), row.getString("called_by"), row.getObject("called_on", LocalDate.class),
                row.getString("state"), row.getString("minutes"), outcome == null ? null : Settlement.valueOf(outcome), row.getString("conditions"),
                row.getObject("kept_on", LocalDate.class), row.getString("paper_number"), row.getString("explanation"),
                row.getBoolean("decided_again"));
    }

    private static Invitation invitation(ResultSet row, int index) throws SQLException {
        String item = row.getString("silence_item");
        return new Invitation(row.getLong("meeting_id"), row.getString("department"), items(row.getString("items")),
                item == null ? null : ItemCode.of(item), row.getString("silence_mode"), row.getString("answer"), row.getString("answer_text"),
                row.getString("answered_by"), row.getObject("answered_on", LocalDate.class), row.getBoolean("attended"),
                row.getObject("deemed_on", LocalDate.class), row.getObject("overdue_since", LocalDate.class));
    }
}
