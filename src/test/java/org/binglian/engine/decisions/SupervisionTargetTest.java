package org.binglian.engine.decisions;

import static org.binglian.engine.decisions.Row.when;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupervisionTargetTest {

    static Stream<Row> rows() {
        return Stream.of(
                handed("B04", "bureau", "REFUSED", "greening").hits("Refused").then("supervisingBody", "", "checkWithin", 0, "jointWith", ""),
                handed("P12", "bureau", "SKIPPED", "seismology").hits("Refused").then("supervisingBody", ""),
                handed("B02", "planning", "WAIVER", "planning").hits("Waived").then("supervisingBody", "planning", "checkWithin", 0),
                handed("C02", "housing", "WAIVER", "housing").hits("Waived").then("checkWithin", 0, "jointWith", ""),
                handed("P05", "bureau", "COMMITMENT", "water").hits("Committed").then("supervisingBody", "water", "checkWithin", 40),
                handed("B04", "bureau", "DEFAULT", "greening").hits("PassedByDefault").then("supervisingBody", "greening", "checkWithin", 5),
                handed("A05", "bureau", "GRANT", "development").hits("Filed").then("supervisingBody", "development", "checkWithin", 0),
                handed("C02", "housing", "GRANT", "housing").hits("FireProtection").then("checkWithin", 10, "jointWith", "fire"),
                handed("D02", "housing", "GRANT_WITH_CONDITIONS", "housing").hits("FireProtection").then("jointWith", "fire"),
                handed("B03", "bureau", "GRANT", "civildefence").hits("CivilDefenceBasement").then("supervisingBody", "civildefence", "checkWithin",
                        20, "jointWith", "housing"),
                handed("B04", "bureau", "GRANT", "greening").hits("GrantedByTheSealBureau").then("supervisingBody", "greening", "checkWithin", 20),
                handed("B02", "planning", "GRANT", "planning").hits("GrantedByTheSectorBody").then("supervisingBody", "planning", "checkWithin", 20),
                handed("D08", "registration", "GRANT", "planning").hits("GrantedByTheSectorBody").then("supervisingBody", "planning"));
    }

    private static Row handed(String item, String decidingBody, String outcome, String listed) {
        return when(item + " " + outcome, "itemCode", item, "decidingBody", decidingBody, "outcome", outcome, "supervisingDepartment", listed)
                .hits();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_granted_goes_to_whoever_supervises_it(Row row) {
        row.check("supervision-target");
    }
}
