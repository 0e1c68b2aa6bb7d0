package org.binglian.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.project.NationalState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the window asks of all cases: the figures of a day, and a case by what a person brings along. */
@Component
public class CounterRows {

    private static final int MOST = 30;

    private final JdbcClient jdbc;

    CounterRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of one day: received, of these over the counter, handed out; and how many wait for a correction now. */
    public record Figures(int received, int atTheCounter, int handedOut, int corrections) {
    }

    /** A case in a line of a search. */
    public record Found(CaseNumber number, String trackingCode, ProjectNumber project, String projectName, String applicant, NationalState state,
                        LocalDate receivedOn, boolean corrects) {
    }

    public Figures figures(LocalDate day) {
        return new Figures(count("received_on = ?", day), count("channel = 'WINDOW' and received_on = ?", day), count("delivered_on = ?", day),
                count("state = ?", NationalState.CORRECTION_REQUESTED.code()));
    }

    private int count(String which, Object value) {
        return jdbc.sql("select count(*) from approval_case where " + which).param(value).query(Integer.class).single();
    }

    /** By case number, tracking code, or a part of the project's or the applicant's name; the newest first. */
    public List<Found> search(String asked) {
        String text = asked.strip();
        return search("where c.case_number = ? or c.tracking_code = ? or p.name like ? escape '!' or a.name like ? escape '!'",
                List.of(text, text.toUpperCase(Locale.ROOT), like(text), like(text)));
    }

    /** Cases that wait for their applicant's correction, the newest first. */
    public List<Found> corrections() {
        return search("where c.state = ?", List.of(NationalState.CORRECTION_REQUESTED.code()));
    }

    private List<Found> search(String which, List<Object> values) {
        return jdbc.sql("""
                select c.case_number, c.tracking_code, c.project_number, p.name project_name, a.name applicant_name, c.state, c.received_on
                from approval_case c join project p on p.project_number = c.project_number
                join applicant a on a.credit_code = p.credit_code and a.account = p.owner_account\s""" + which
                + " order by c.case_number desc limit " + MOST).params(values)
                .query((row, n) -> new Found(CaseNumber.of(row.getString(1)), row.getString(2), ProjectNumber.of(row.getString(3)), row.getString(4),
                        row.getString(5), NationalState.of(row.getInt(6)), row.getObject(7, LocalDate.class),
                        row.getInt(6) == NationalState.CORRECTION_REQUESTED.code())).list();
    }

    private static String like(String text) {
        return "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
