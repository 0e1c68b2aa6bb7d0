package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final ProjectFacts FACTS = ProjectFacts.of("COMMERCIAL", "ENTERPRISE", "COMMERCIAL_HOUSING", "GRANTED",
        "150105", Map.of("floorArea", 42000, "landAreaHa", 3.2), List.of("NEAR_RIVER"));

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "land==\"GRANTED\"", "sector!=\"INDUSTRIAL\"", "floorArea>=42000", "landAreaHa >= 3.2",
        "features contains \"NEAR_RIVER\"", "not(features contains \"EIA_FORM\")", "energyTce==0", "earthworkM3!=1",
        "land==\"ALLOCATED\" or floorArea>=40000", "not(land==\"ALLOCATED\" or floorArea>=50000)",
        "land==\"GRANTED\" or land==\"GRANTED\" and land==\"ALLOCATED\"", "(land==\"GRANTED\")and(floorArea>=1)"})
    void a_condition_that_fits_the_project_holds(String text) {
        assertThat(Condition.parse(text).test(FACTS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"land==\"ALLOCATED\"", "floorArea>=42000.1", "totalInvestment>=1", "features contains \"RIVER\"",
        "not(floorArea>=1)", "(land==\"GRANTED\" or land==\"GRANTED\") and land==\"ALLOCATED\"", "land==\"granted\""})
    void a_condition_that_does_not_fit_the_project_fails(String text) {
        assertThat(Condition.parse(text).test(FACTS)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"land=\"GRANTED\" | 5", "land>=\"A\" | 5", "floorArea>=many | 12", "height>=3 | 1",
        "features has \"X\" | 10", "not land==\"A\" | 5", "not(land==\"A\" | 14", "land==\"A\" land==\"B\" | 11",
        "land==\"A\" or | 13", "land==\"A | 7", "floorArea>=1e5 | 12", "floorArea>=1.2.3 | 12", ") | 1"})
    void a_broken_condition_is_refused_at_its_column(String text, int column) {
        BrokenCondition broken = catchThrowableOfType(BrokenCondition.class, () -> Condition.parse(text));
        assertThat(broken.column()).isEqualTo(column);
        assertThat(broken.expected()).isNotBlank();
    }

    @Test
    void endless_nesting_is_refused_instead_of_exhausting_the_stack() {
        assertThat(catchThrowableOfType(BrokenCondition.class, () -> Condition.parse("not(".repeat(400)))).isNotNull();
        assertThat(catchThrowableOfType(BrokenCondition.class, () -> Condition.parse("not(".repeat(100_000)))).isNotNull();
    }

    @Test
    void a_condition_keeps_its_text() {
        assertThat(Condition.parse("land==\"GRANTED\"").text()).isEqualTo("land==\"GRANTED\"");
        assertThat(Condition.parse("land==\"GRANTED\"")).isEqualTo(Condition.parse("land==\"GRANTED\""));
    }
}
