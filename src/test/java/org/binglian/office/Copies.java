package org.binglian.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.binglian.bench.BulkMaker;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.binglian.intake.Cases;
import org.springframework.context.ApplicationContext;

/** Many cases that stand alike: a real one and copies of it, each with all its rows, under an account and numbers of its own. */
final class Copies {

    private Copies() {
    }

    /** The first one's number, then those of its copies; {@code wanted} in all. They are taken back when the test is tidied up. */
    static List<String> of(String project, String first, int wanted, ApplicationContext context, OfficeClient office) {
        var cases = context.getBean(Cases.class);
        List<String> numbers = new ArrayList<>(List.of(first));
        try {
            if (wanted > 1) {
                new BulkMaker(context.getBean(DataSource.class)).fill(List.of(project), wanted - 1).projectNumbers().stream().map(ProjectNumber::new)
                        .forEach(copy -> numbers.addAll(cases.numbersOf(List.of(copy)).get(copy)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        numbers.stream().skip(1).forEach(number -> office.tidyLater(number, cases.require(new CaseNumber(number)).filedBy()));
        return numbers;
    }
}
