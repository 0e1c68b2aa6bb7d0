package org.binglian.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.catalogue.FiledVersions;
import org.binglian.catalogue.RunningMatters;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the list what runs under it: the version of each case's items, and what a change of the list would meet. */
@Component
class RunningUnderTheList implements FiledVersions, RunningMatters {

    private static final Set<String> THERE = Set.of("PROVIDED", "SAMPLE", "SHARED", "REUSED", "BASE_DATA", "HELD");

    private final JdbcClient jdbc;
    private final CaseRows rows;
    private final Projects projects;
    private final Prerequisites prerequisites;

    RunningUnderTheList(JdbcClient jdbc, CaseRows rows, Projects projects, Prerequisites prerequisites) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.projects = projects;
        this.prerequisites = prerequisites;
    }

    @Override
    public Optional<Integer> of(CaseNumber number, ItemCode item) {
        return rows.items(number).stream().filter(row -> row.item().equals(item)).map(CaseRows.ItemRow::version).findFirst();
    }

    @Override
    public List<RunningCase> cases(Collection<ItemCode> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        List<RunningCase> found = jdbc.sql("""
                select c.case_number, c.project_number, i.item_code, i.item_version from case_item i join approval_case c on c.case_number = i.case_number
                left join review_item r on r.case_number = i.case_number and r.item_code = i.item_code
                where i.item_code in (:items) and c.state not in (2, 4, 5, 11, 12, 13, 14, 15) and r.decision is null order by c.case_number, i.item_code""")
                .param("items", items.stream().map(ItemCode::value).toList()).query((row, n) -> new RunningCase(CaseNumber.of(row.getString(1)),
                        ProjectNumber.of(row.getString(2)), ItemCode.of(row.getString(3)), row.getInt(4), Set.of())).list();
        var given = given(found.stream().map(one -> one.number().value()).distinct().toList());
        return found.stream().map(one -> new RunningCase(one.number(), one.project(), one.item(), one.version(),
                given.getOrDefault(one.number().value(), Set.of()))).toList();
    }

    @Override
    public List<OpenDraft> drafts(Collection<ItemCode> items) {
        record Row(String id, ProjectNumber project, String stage, String chosen) {
        }
        List<Row> rows = jdbc.sql("select draft_id, project_number, stage, items from application_draft where state = 'OPEN' order by draft_id")
                .query((row, n) -> new Row(row.getString(1), ProjectNumber.of(row.getString(2)), row.getString(3), row.getString(4))).list();
        Map<ProjectNumber, Project> of = projects.find(rows.stream().map(Row::project).distinct().toList()).stream()
                .collect(Collectors.toMap(Project::number, one -> one));
        return rows.stream().filter(row -> of.containsKey(row.project())).flatMap(row -> items.stream()
                .filter(item -> row.chosen() == null || Arrays.asList(row.chosen().split(",")).contains(item.value()))
                .map(item -> new OpenDraft(row.id(), row.project(), row.stage(), of.get(row.project()).facts(), item, inDraft(row.id())))).toList();
    }

    @Override
    public List<OpenProject> projects() {
        List<Project> open = projects.all().stream().filter(project -> project.workMayStartOn() == null).toList();
        var numbers = open.stream().map(Project::number).toList();
        Map<ProjectNumber, Set<ItemCode>> done = prerequisites.fulfilledIn(numbers);
        Map<String, Set<ItemCode>> running = jdbc.sql("""
                select c.project_number, i.item_code from case_item i join approval_case c on c.case_number = i.case_number
                where c.state not in (2, 4, 5, 11, 12, 13, 14, 15)""").query((row, n) -> Map.entry(row.getString(1), ItemCode.of(row.getString(2)))).list()
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        return open.stream().map(project -> {
            Set<ItemCode> closed = new HashSet<>(done.getOrDefault(project.number(), Set.of()));
            closed.addAll(running.getOrDefault(project.number().value(), Set.of()));
            return new OpenProject(project.number(), project.facts(), closed);
        }).toList();
    }

    private Map<String, Set<MaterialCode>> given(List<String> cases) {
        return cases.isEmpty() ? Map.of() : jdbc.sql("select case_number, material_code, status from case_material where case_number in (:cases)")
                .param("cases", cases).query((row, n) -> List.of(row.getString(1), row.getString(2), row.getString(3))).list().stream()
                .filter(row -> THERE.contains(row.get(2)))
                .collect(Collectors.groupingBy(row -> row.get(0), Collectors.mapping(row -> MaterialCode.of(row.get(1)), Collectors.toSet())));
    }

    private Set<MaterialCode> inDraft(String draft) {
        return jdbc.sql("select material_code from draft_material where draft_id = ?").param(draft).query(String.class).list().stream()
                .map(MaterialCode::of).collect(Collectors.toSet());
    }
}
