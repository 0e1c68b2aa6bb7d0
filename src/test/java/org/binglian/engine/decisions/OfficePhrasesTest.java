package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OfficePhrasesTest {

    static Stream<Row> rows() {
        return Stream.of(
                of("REVIEW", "ReviewMaterials", "ReviewConditions", "ReviewRefuse", "Urgent"),
                of("OPINION", "OpinionAgree", "OpinionConditions", "OpinionDisagree", "Urgent"),
                of("DECISION", "DecisionApprove", "DecisionReturn", "Urgent"),
                of("COMPLETENESS", "CompletenessLacking", "Urgent"),
                of("ACCEPTANCE", "AcceptanceRefuse", "Urgent"),
                of("ARCHIVE", "Urgent"));
    }

    private static Row of(String kind, String... rules) {
        return when("phrases for " + kind, "kind", kind).hits(rules);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_kind_of_task_has_its_phrases(Row row) {
        row.check("office-phrases");
    }
}
