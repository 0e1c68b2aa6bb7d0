package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.RowMapper;

class HabitTest {

    private static final RowMapper<String> NAME = (row, n) -> row.getString(1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final List<Object> FACTS = List.of("C1", "P1", TODAY);
    private static final String OF_CASE = "select name from thing where case_number = ?";

    private final Habit habit = new Habit();

    private static ReadOnce.Question asks(String sql, Object... values) {
        return new ReadOnce.Question(sql, Arrays.asList(values), Map.of(), NAME);
    }

    private static Form form(String sql, Object... values) {
        return Form.of(asks(sql, values), FACTS).orElseThrow();
    }

    @Test
    void a_question_is_asked_again_about_another_case() {
        assertThat(form("select name from thing where case_number = ? and day <= ? and state = ? and n = ?", "C1", TODAY, "IN_REVIEW", 3)
                .about(List.of("C2", "P2", TODAY.plusDays(1))))
                .contains(asks("select name from thing where case_number = ? and day <= ? and state = ? and n = ?", "C2", TODAY.plusDays(1), "IN_REVIEW", 3));
        var named = new ReadOnce.Question("select name from thing where number in (:numbers)", List.of(), Map.of("numbers", List.of("C1")), NAME);
        assertThat(Form.of(named, FACTS).orElseThrow().about(List.of("C2", "P2", TODAY)).orElseThrow().named()).isEqualTo(Map.of("numbers", List.of("C2")));
    }

    @Test
    void what_is_no_fact_of_the_act_is_not_asked_ahead() {
        assertThat(Form.of(asks(OF_CASE, "C9"), FACTS)).isEmpty();
        assertThat(Form.of(asks("select name from thing where id = ?", 4711L), FACTS)).isEmpty();
        assertThat(Form.of(asks(OF_CASE, new Object[] {null}), FACTS)).isEmpty();
        assertThat(Form.of(new ReadOnce.Question("select 1", List.of(), Map.of("numbers", Set.of("C1", "C9")), NAME), FACTS)).isEmpty();
        assertThat(form(OF_CASE, "C1").about(Arrays.asList(null, "P1", TODAY))).as("a fact is missing").isEmpty();
    }

    @Test
    void it_learns_what_is_asked_and_forgets_what_came_in_vain() {
        var often = form(OF_CASE, "C1");
        var once = form("select name from other where case_number = ?", "C1");
        habit.learn(Set.of(often, once), Set.of());
        assertThat(habit.usual()).containsExactlyInAnyOrder(often, once);
        for (int i = 0; i < 20; i++) {
            habit.learn(Set.of(often), Set.of(often, once));
        }
        assertThat(habit.usual()).containsExactly(often);
        habit.learn(Set.of(often, once), Set.of(often));
        assertThat(habit.usual()).as("it is asked again").containsExactlyInAnyOrder(often, once);
    }

    @Test
    void locks_come_first() {
        habit.learn(Set.of(form(OF_CASE, "C1")), Set.of());
        habit.learn(Set.of(form("select seq from ledger_entry where subject = ? for update", "C1")), Set.of());
        assertThat(habit.usual()).extracting(Form::sql).element(0).asString().contains("for update");
    }

    @Test
    void what_is_read_by_another_object_each_time_is_not_brought() {
        habit.learn(Set.of(form(OF_CASE, "C1")), Set.of());
        var other = new ReadOnce.Question(OF_CASE, List.of("C1"), Map.of(), (RowMapper<String>) (row, n) -> row.getString(2));
        habit.learn(Set.of(Form.of(other, FACTS).orElseThrow()), Set.of());
        assertThat(habit.usual()).isEmpty();
    }
}
