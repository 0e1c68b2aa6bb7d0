package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page reads sets: its number of SQL statements does not grow with the items, opinions, clocks or cases that it shows. */
class StatementCountTest extends OfficeTest {

    private static final List<String> OF_A_CASE = List.of("/cases/%s", "/api/cases/%s", "/api/cases/%s/processes");
    private static final List<String> OF_A_PROJECT = List.of("/projects/%s", "/api/projects/%s");
    private static final List<String> LISTS = List.of("/projects", "/cases", "/api/projects", "/api/cases");
    private static final List<String> PEOPLE = List.of("applicant1", "window1", "planning1");

    @Test
    void a_page_costs_as_many_statements_for_much_as_for_little() {
        office().morning();
        var small = office().register(OfficeClient.commercial());
        var single = office().file(small, List.of("B04"));
        office().accept(single);
        var large = office().register(OfficeClient.commercial());
        office().workAll(office().file(large, "S1"));
        var many = office().file(large, "S2");
        office().accept(many);
        office().file(large, List.of("C01"));
        assertThat(office().caseOf(single).path("items")).hasSize(1);
        assertThat(office().caseOf(many).path("items").size()).isGreaterThan(2);

        for (String who : PEOPLE) {
            OF_A_CASE.forEach(page -> assertThat(statements(who, page.formatted(many))).as(who + " " + page)
                    .isEqualTo(statements(who, page.formatted(single))));
            OF_A_PROJECT.forEach(page -> assertThat(statements(who, page.formatted(large))).as(who + " " + page)
                    .isEqualTo(statements(who, page.formatted(small))));
        }
        // what is new may push an older case off a page, and with it what only that one asked
        Map<String, Map<String, Long>> before = lists();
        var next = office().register(OfficeClient.commercial());
        office().accept(office().file(next, List.of("B01", "B03")));
        office().accept(office().file(next, List.of("B04")));
        lists().forEach((page, asked) -> asked.forEach((sql, times) -> assertThat(times).as(page + ": " + sql)
                .isLessThanOrEqualTo(before.get(page).getOrDefault(sql, 0L))));
    }

    private Map<String, Map<String, Long>> lists() {
        Map<String, Map<String, Long>> all = new TreeMap<>();
        PEOPLE.forEach(who -> LISTS.forEach(page -> all.put(who + " " + page, statements(who, page))));
        return all;
    }

    /** How often each statement is prepared; of several requests the one with the fewest, when nothing is looked at for the first time. */
    private Map<String, Long> statements(String who, String path) {
        List<List<String>> tries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            tries.add(CountedStatements.during(path, () -> office().get(who, path).expect(200)));
        }
        assertThat(tries).as(path).noneMatch(List::isEmpty);
        return tries.stream().min(java.util.Comparator.comparing(List::size)).orElseThrow().stream()
                .map(sql -> sql.replaceAll("\\(\\s*\\?(\\s*,\\s*\\?)*\\s*\\)", "(?)"))
                .collect(Collectors.groupingBy(sql -> sql, TreeMap::new, Collectors.counting()));
    }
}
