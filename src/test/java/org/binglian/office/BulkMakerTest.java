package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.binglian.bench.BulkMaker;
import org.binglian.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copies with which measurements fill an office are cases like any other: people work on them, their alarms ring. */
class BulkMakerTest extends OfficeTest {

    @Test
    void a_copied_case_is_worked_on_defaults_and_proves_its_record_like_the_one_that_was_filed() throws Exception {
        var accepted = office().morning();
        var project = office().register(OfficeClient.commercial());
        var original = office().file(project, List.of("D05"));
        office().accept(original);
        office().work(original, "INSPECTION_PLAN", "SITE_INSPECTION");

        var made = new BulkMaker(bean(DataSource.class)).fill(List.of(project), 2);
        assertThat(made.projectNumbers()).hasSize(2).doesNotContain(project);
        var first = caseIn(made.projectNumbers().get(0));
        var second = caseIn(made.projectNumbers().get(1));
        assertThat(List.of(original, first, second)).doesNotHaveDuplicates();
        assertThat(office().get(owner(first), "/api/cases/" + first).expect(200).body().path("projectNumber").asText())
                .isEqualTo(made.projectNumbers().get(0));
        assertThat(office().get(owner(first), "/api/cases/" + second).status()).isEqualTo(404);

        office().work(first, "REVIEW", "DECISION");
        assertThat(office().item(first, "D05").path("decision").asText()).isEqualTo("GRANTED");
        office().after(office().due(accepted, 2));
        assertThat(office().item(second, "D05").path("passedByDefault").asBoolean()).isTrue();
        assertThat(office().item(first, "D05").path("passedByDefault").asBoolean()).isFalse();
        assertThat(bean(Ledger.class).verify(first)).isEmpty();
        assertThat(bean(Ledger.class).verify(second)).isEmpty();
        assertThat(recorded(first)).contains("CASE_RECEIVED", "PAPER_ISSUED");

        for (var number : List.of(first, second)) {
            office().post(owner(number), "/api/cases/" + number + "/withdrawal", Map.of("reason", "试验结束"));
        }
    }

    private String caseIn(String project) {
        return bean(JdbcClient.class).sql("select case_number from approval_case where project_number = ?").param(project).query(String.class).single();
    }

    private String owner(String number) {
        return bean(JdbcClient.class).sql("select filed_by from approval_case where case_number = ?").param(number).query(String.class).single();
    }
}
