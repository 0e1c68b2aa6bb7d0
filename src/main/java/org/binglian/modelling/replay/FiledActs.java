package org.binglian.modelling.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Submissions as they were filed: the stage or items asked, the papers given with them, and those promised. */
@Component
class FiledActs {

    private final JdbcClient jdbc;

    FiledActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Papers(List<String> given, List<Map<String, Object>> promised) {

        Papers() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    List<Act> of(Collection<String> cases) {
        var papers = papers(cases);
        List<Act> acts = new ArrayList<>();
        Chunks.of(cases, some -> jdbc.sql("select * from approval_case where case_number in (:some)").param("some", some).query(row -> {
            String number = row.getString("case_number");
            Instant at = Scripts.instant(row, "received_at");
            var given = papers.getOrDefault(number, new Papers());
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("project", row.getString("project_number"));
            said.put("stage", row.getString("stage"));
            said.put("consultation", false);
            if (row.getString("requested_items") != null) {
                said.put("items", List.of(row.getString("requested_items").split(",")));
            }
            said.put("given", given.given());
            said.put("promised", given.promised());
            acts.add(new Act(at, Act.Kind.FILE, number, row.getString("filed_by"), null, null, null, said));
        }));
        return acts;
    }

    /** What came later, on a notice or on a promise, is an act of its own. */
    private Map<String, Papers> papers(Collection<String> cases) {
        Map<String, Papers> found = new HashMap<>();
        Chunks.of(cases, some -> jdbc.sql("""
                select m.case_number, m.material_code, m.status, m.supplied_at, m.promised_until, c.due_on, c.taken_by
                from case_material m left join commitment c on c.case_number = m.case_number and c.material_code = m.material_code
                where m.case_number in (:some) and m.source = 'APPLICANT' order by m.id""").param("some", some).query(row -> {
            var papers = found.computeIfAbsent(row.getString("case_number"), number -> new Papers());
            var due = row.getObject("promised_until", java.time.LocalDate.class);
            if (due != null && row.getString("taken_by") == null) {
                papers.promised().add(Map.of("material", row.getString("material_code"), "until", due.toString()));
            } else if ("PROVIDED".equals(row.getString("status")) && row.getObject("supplied_at") == null) {
                papers.given().add(row.getString("material_code"));
            }
        }));
        return found;
    }
}
