package org.binglian.project;

import java.util.List;
import org.binglian.codes.ProjectNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds projects and applicants by what a walk-in brings to the window. */
@Component
public class ProjectSearch {

    private static final int MOST = 30;

    private final JdbcClient jdbc;

    ProjectSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A project in a line; {@code applicant} as its newest data say. */
    public record Found(ProjectNumber number, String projectCode, String name, String applicant, String owner) {
    }

    /** By credit code, project number, national code, or a part of the project's or the applicant's name. */
    public List<Found> search(String asked) {
        String text = asked.strip();
        String like = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return jdbc.sql("""
                select p.project_number, p.project_code, p.name, a.name applicant_name, p.owner_account from project p
                join applicant a on a.credit_code = p.credit_code and a.account = p.owner_account
                where p.credit_code = ? or p.project_number = ? or p.project_code = ? or p.name like ? escape '!' or a.name like ? escape '!'
                order by p.project_number desc limit ?""")
                .params(text.toUpperCase(java.util.Locale.ROOT), text, text, like, like, MOST)
                .query((row, n) -> new Found(ProjectNumber.of(row.getString(1)), row.getString(2), row.getString(3), row.getString(4),
                        row.getString(5))).list();
    }

    /** Whether the office knows data of an applicant with this code. */
    public boolean knowsApplicant(String code) {
        return jdbc.sql("select count(*) from applicant where credit_code = ?").param(code).query(Integer.class).single() > 0;
    }
}
