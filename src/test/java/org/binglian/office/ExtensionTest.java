package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An item's time is extended once, by the body's leader, with its reason told to the applicant (行政许可法 42). */
@Tag("postgres")
@ExtendWith(LockWatched.class)
class ExtensionTest extends OfficeTest {

    @Test
    void an_extension_that_the_leader_refuses_changes_nothing() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        ask(number, 5).expect(202);
        assertThat(ask(number, 5).expect(409).problem()).isEqualTo("extended-before");
        var task = office().task(number, "EXTENSION", "B03", "bureau");
        assertThat(task.path("due").asText()).isEqualTo(office().due(accepted, 2).toString());
        assertThat(office().complete("bureau1", task, Map.of("decision", "APPROVE")).status()).isEqualTo(404);
        office().complete("bureauleader", task, Map.of("decision", "REFUSE", "reason", "理由不足")).expect(200);
        assertThat(office().item(number, "B03").path("clock").path("promisedDue").asText()).isEqualTo(office().due(accepted, 5).toString());
        assertThat(office().papers(number)).doesNotContain("EXTENSION_NOTICE");
    }

    @Test
    void a_granted_extension_moves_both_dates_and_arms_the_warnings_anew() {
        LocalDate accepted = office().morning();
        var number = office().reviewing();
        office().agree(number, "B03");
        office().to(office().due(accepted, 4), "10:00:00");
        assertThat(cards(number)).containsExactly("REMINDER", "REMINDER");
        ask(number, 10).expect(202);
        office().complete(office().task(number, "EXTENSION", "B03", "bureau"), Map.of()).expect(200);

        var extended = office().item(number, "B03").path("clock");
        assertThat(extended.path("promisedDue").asText()).isEqualTo(office().due(accepted, 15).toString());
        assertThat(extended.path("statutoryDue").asText()).isEqualTo(office().due(accepted, 30).toString());
        assertThat(extended.path("extension").asInt()).isEqualTo(10);
        assertThat(office().task(number, "REVIEW", "B03", "bureau").path("due").asText()).isEqualTo(office().due(accepted, 3 + 10).toString());
        assertThat(office().papers(number)).containsOnlyOnce("EXTENSION_NOTICE");
        assertThat(ask(number, 5).expect(409).problem()).isEqualTo("extended-before");

        office().after(office().due(accepted, 5));
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).isFalse();
        office().endOf(office().due(accepted, 15));
        assertThat(cards(number)).containsExactly("REMINDER", "REMINDER", "REMINDER", "REMINDER", "YELLOW");
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).isFalse();
        office().after(office().due(accepted, 15));
        assertThat(office().item(number, "B03").path("overdue").asBoolean()).isTrue();
        assertThat(ask(number, 5).expect(409).problem()).isEqualTo("item-not-in-review");
    }

    @Test
    void an_extension_is_ten_days_at_most_and_has_a_reason() {
        office().morning();
        var number = office().reviewing();
        assertThat(ask(number, 11).expect(422).problem()).isEqualTo("extension-too-long");
        assertThat(ask(number, 0).expect(422).problem()).isEqualTo("extension-too-long");
        assertThat(office().post("bureau1", path(number), Map.of("workingDays", 5)).expect(422).problem()).isEqualTo("reason-required");
        assertThat(office().tasks(number, "EXTENSION")).isEmpty();
    }

    private OfficeClient.Answer ask(String number, int days) {
        return office().post("bureau1", path(number), Map.of("workingDays", days, "reason", "需核对人防面积"));
    }

    private List<String> cards(String number) {
        List<String> levels = new ArrayList<>();
        office().caseOf(number).path("warnings").forEach(card -> {
            if (card.path("clockKind").asText().equals("PROMISED") && card.path("itemCode").asText().equals("B03")) {
                levels.add(card.path("level").asText());
            }
        });
        return levels;
    }

    private static String path(String number) {
        return "/api/cases/" + number + "/items/B03/extension";
    }
}
