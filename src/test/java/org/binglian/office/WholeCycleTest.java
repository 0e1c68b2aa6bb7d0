package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Tag;

/** From registration to the construction permit through the HTTP API alone, every body acting on the last morning that it may. */
@Tag("database")
class WholeCycleTest extends OfficeTest {

    @Test
    void a_commercial_project_has_its_permit_within_67_working_days() {
        assertThat(usedBy(OfficeClient.commercial(), "COMMERCIAL", 67)).isBetween(1, 67);
    }

    @Test
    void a_government_project_has_its_permit_within_96_working_days() {
        assertThat(usedBy(OfficeClient.government(), "GOVERNMENT", 96)).isBetween(1, 96);
    }

    @Test
    void a_simple_project_has_its_permit_within_10_working_days() {
        assertThat(usedBy(OfficeClient.simple(), "SIMPLE", 10)).isBetween(1, 10);
    }

    @Test
    void listed_prerequisites_are_counted_beside_the_citys() {
        var project = office().register(OfficeClient.commercial());
        var counted = office().get("applicant1", "/api/projects/" + project).expect(200).body().path("prerequisites");
        assertThat(counted.path("listed").asInt()).isEqualTo(34);
        assertThat(counted.path("hard").asInt()).isEqualTo(6);
        assertThat(counted.path("cityListed").asInt()).isEqualTo(34);
        assertThat(counted.path("cityKept").asInt()).isEqualTo(6);
    }

    /** Each task is done a day before its last day, or today when it has none left. */
    private int usedBy(Map<String, Object> facts, String expectedClass, int cycle) {
        office().morning();
        var number = office().register(facts);
        var project = office().get("applicant1", "/api/projects/" + number).expect(200).body();
        assertThat(project.path("projectClass").asText()).isEqualTo(expectedClass);
        assertThat(project.path("cycle").path("workingDays").asInt()).isEqualTo(cycle);
        for (String stage : List.of("S1", "S2", "S3")) {
            var caseNumber = office().file(number, stage);
            office().accept(caseNumber);
            for (int days = 0; days < cycle && !ended(caseNumber); days++) {
                office().work(caseNumber, this::dueNow);
                if (!ended(caseNumber)) {
                    office().pass(1);
                }
            }
            var closed = office().caseOf(caseNumber);
            assertThat(closed.path("state").asInt()).as("%s", closed.path("items")).isEqualTo(11);
            assertThat(closed.path("defaults")).isEmpty();
            office().workAll(caseNumber);
        }
        project = office().get("applicant1", "/api/projects/" + number).expect(200).body();
        for (JsonNode stage : project.path("stages")) {
            assertThat(stage.path("usedWorkingDays").asInt()).as("%s", stage).isLessThanOrEqualTo(stage.path("workingDays").asInt());
        }
        assertThat(project.path("cycle").path("elapsedWorkingDays").asInt())
                .isGreaterThanOrEqualTo(project.path("cycle").path("usedWorkingDays").asInt());
        return project.path("cycle").path("usedWorkingDays").asInt();
    }

    private boolean dueNow(JsonNode task) {
        String due = task.path("due").asText("");
        return due.isEmpty() || due.equals("null") || !java.time.LocalDate.parse(due).isAfter(office().due(office().today(), 1));
    }

    private boolean ended(String caseNumber) {
        return office().caseOf(caseNumber).path("state").asInt() >= 11;
    }
}
