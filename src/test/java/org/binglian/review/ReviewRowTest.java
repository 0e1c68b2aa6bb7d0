package org.binglian.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewRowTest {

    private final ReviewRow row = new ReviewRow(new HashMap<>(Map.of("reason", "before", "times_opened", 1, "state", 6)));

    @Test
    void what_is_assigned_is_known() {
        var changed = row.with("state = ?, reason = null, passed_by_default = true, decided_on = ?, times_opened = times_opened + 1", 8, LocalDate.of(2026, 3, 2));
        assertThat(changed.columns()).containsEntry("state", 8).containsEntry("reason", null).containsEntry("passed_by_default", true)
                .containsEntry("decided_on", LocalDate.of(2026, 3, 2)).containsEntry("times_opened", 2);
        assertThat(row.columns()).as("the row that was read").containsEntry("state", 6);
    }

    @Test
    void another_expression_is_none_of_ours() {
        assertThatThrownBy(() -> row.with("reason = upper(reason)")).isInstanceOf(IllegalArgumentException.class);
    }
}
