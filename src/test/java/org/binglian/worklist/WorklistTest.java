package org.binglian.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.binglian.access.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@JdbcTest
@ContextConfiguration(classes = WorklistTest.Room.class)
class WorklistTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Import({Worklist.class, Board.class})
    static class Room {}

    @Autowired
    private Worklist worklist;

    @Autowired
    private Board board;

    private void put(String id, String department, List<String> groups, String assignee, LocalDate due) {
        worklist.put(new WorklistTask(id, "REVIEW", "审查", "20261123000017", "P2026000001", "B01", department, groups, false,
                assignee, NOW.plusSeconds(id.length()), due, "review", "item-review"));
    }

    private static List<String> ids(Page page) {
        return page.tasks().stream().map(WorklistTask::taskId).toList();
    }

    @Test
    void a_department_reads_its_tasks_by_due_date() {
        put("late", "planning", List.of("planning"), null, TODAY.minusDays(1));
        put("open", "planning", List.of("planning"), null, null);
        put("soon", "planning", List.of("planning", "planningleader"), "planning1", TODAY.plusDays(2));
        put("leader", "planning", List.of("planningleader"), null, TODAY);
        put("other", "water", List.of("water"), null, TODAY);
        assertThat(ids(worklist.list(Query.candidates(List.of("planning")).department("planning")))).containsExactly("late", "open");
        assertThat(ids(worklist.list(Query.candidates(List.of("planning", "planningleader"))))).containsExactly("late", "leader", "open");
        assertThat(ids(worklist.list(Query.assignedTo("planning1")))).containsExactly("soon");
        assertThat(ids(worklist.list(Query.ofCase("20261123000017").overdueOn(TODAY)))).containsExactly("late");
        assertThat(worklist.list(Query.candidates(List.of())).tasks()).isEmpty();
        assertThat(worklist.list(Query.candidates(List.of("%"))).tasks()).isEmpty();
    }

    @Test
    void what_is_overdue_is_counted_for_each_department() {
        assertThat(board.overdue(TODAY)).isEmpty();
        put("late", "planning", List.of("planning"), null, TODAY.minusDays(1));
        put("later", "planning", List.of("planning"), "planning1", TODAY.minusDays(9));
        put("today", "planning", List.of("planning"), null, TODAY);
        put("water", "water", List.of("water"), null, TODAY.minusDays(1));
        put("archive", "archive", List.of("archive"), null, TODAY.plusDays(1));
        put("undated", "zoning", List.of("zoning"), null, null);
        put("nobody's", null, List.of("supervision"), null, TODAY.minusDays(1));
        assertThat(board.overdue(TODAY)).containsOnly(Map.entry("planning", 2), Map.entry("water", 1));
    }

    @Test
    void a_task_is_claimed_replanned_and_ended() {
        put("one", "planning", List.of("planning"), null, TODAY);
        worklist.assign("one", "planning2");
        worklist.due("one", TODAY.plusDays(5));
        assertThat(worklist.find("one")).get().satisfies(task -> {
            assertThat(task.assignee()).isEqualTo("planning2");
            assertThat(task.dueOn()).isEqualTo(TODAY.plusDays(5));
            assertThat(task.candidateGroups()).containsExactly("planning");
        });
        worklist.assign("one", null);
        assertThat(ids(worklist.list(Query.candidates(List.of("planning"))))).containsExactly("one");
        worklist.remove("one");
        assertThat(worklist.find("one")).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        for (int i = 0; i < 25; i++) {
            put("t%02d".formatted(i), "planning", List.of("planning"), null, i % 5 == 0 ? null : TODAY.plusDays(i % 3));
        }
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            var page = worklist.list(Query.candidates(List.of("planning")).department("planning").page(4, next));
            all.addAll(ids(page));
            next = page.next();
        } while (next != null);
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThatThrownBy(() -> worklist.list(Query.assignedTo("x").page(4, "nonsense"))).isInstanceOf(Refusal.class);
    }
}
