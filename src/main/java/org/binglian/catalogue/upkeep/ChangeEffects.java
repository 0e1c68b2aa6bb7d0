package org.binglian.catalogue.upkeep;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.binglian.access.Person;
import org.binglian.catalogue.Applicability;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ListChecks;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.Material;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.RunningMatters;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Works out, from a change and what runs, what will change for whom. Rows that cannot be read yet are left aside. */
@Component
public class ChangeEffects {

    private static final int SHOWN = 100;

    private final CatalogueChanges changes;
    private final ListRows list;
    private final ObjectProvider<RunningMatters> running;
    private final OfficeTime time;

    ChangeEffects(CatalogueChanges changes, ListRows list, ObjectProvider<RunningMatters> running, OfficeTime time) {
        this.changes = changes;
        this.list = list;
        this.running = running;
        this.time = time;
    }

    /** An item and its papers in one of two lists. */
    private record Side(Optional<Item> item, List<Material> papers) {
    }

    /** @param visible the cases that the reader may see */
    public Effects of(String number, Person reader, Predicate<CaseNumber> visible) {
        var change = changes.require(number, reader);
        var rows = changes.rows(number, reader);
        LocalDate from = change.effectiveFrom() == null ? time.today() : change.effectiveFrom();
        Map<RowKind, Map<String, Map<String, String>>> now = new EnumMap<>(RowKind.class);
        for (RowKind kind : RowKind.values()) {
            now.put(kind, list.byCode(kind, from));
        }
        var after = read(ChangeChecks.after(now, rows));
        var before = read(ChangeChecks.after(now, rows.stream().map(row -> new ChangedRow(row.kind(), row.code(), row.after(), row.before(), row.editedBy(),
                row.editedAt())).toList()));
        var items = new TreeSet<>(java.util.Comparator.comparing(ItemCode::value));
        items.addAll(ChangeChecks.items(rows));
        var matters = running.getIfAvailable();
        return items.isEmpty() || matters == null ? new Effects(List.of(), List.of(), List.of()) : of(items, matters, before, after, visible);
    }

    private static Effects of(TreeSet<ItemCode> items, RunningMatters matters, ListChecks.Judged before, ListChecks.Judged after,
                              Predicate<CaseNumber> visible) {
        var cases = matters.cases(items);
        var drafts = matters.drafts(items);
        var projects = matters.projects();
        List<Effects.OnCases> onCases = new ArrayList<>();
        List<Effects.OnDrafts> onDrafts = new ArrayList<>();
        List<Effects.OnProjects> onProjects = new ArrayList<>();
        for (ItemCode item : items) {
            var was = side(before, item);
            var is = side(after, item);
            onCases.add(cases(item, cases.stream().filter(one -> one.item().equals(item)).toList(), visible));
            onDrafts.add(drafts(item, drafts.stream().filter(one -> one.item().equals(item)).toList(), was, is));
            onProjects.add(projects(item, projects.stream().filter(one -> !one.closed().contains(item)).toList(), was, is));
        }
        return new Effects(onCases, onDrafts, onProjects);
    }

    private static Effects.OnCases cases(ItemCode item, List<RunningMatters.RunningCase> of, Predicate<CaseNumber> visible) {
        return new Effects.OnCases(item, of.size(), of.stream().map(RunningMatters.RunningCase::version).distinct().sorted().toList(),
                of.stream().map(RunningMatters.RunningCase::number).distinct().filter(visible).limit(SHOWN).toList());
    }

    private static Effects.OnDrafts drafts(ItemCode item, List<RunningMatters.OpenDraft> all, Side was, Side is) {
        var of = all.stream().filter(draft -> applies(was.item(), draft) || applies(is.item(), draft)).toList();
        return new Effects.OnDrafts(item, of.size(), papers(is.papers(), was.papers(), of, false), papers(was.papers(), is.papers(), of, true));
    }

    /** Those papers that the other side does not have, with the drafts that have them, or have them not. */
    private static List<Effects.Paper> papers(List<Material> these, List<Material> others, List<RunningMatters.OpenDraft> drafts, boolean given) {
        return these.stream().filter(paper -> paper.source().origin() == Material.Origin.APPLICANT)
                .filter(paper -> others.stream().noneMatch(other -> other.code().equals(paper.code())))
                .map(paper -> new Effects.Paper(paper.code(), paper.nameZh(), paper.nameEn(), (int) drafts.stream()
                        .filter(draft -> paper.condition().test(draft.facts()) && draft.given().contains(paper.code()) == given).count()))
                .filter(paper -> !given || paper.drafts() > 0).toList();
    }

    private static Effects.OnProjects projects(ItemCode item, List<RunningMatters.OpenProject> of, Side was, Side is) {
        int keep = 0;
        int gain = 0;
        int lose = 0;
        for (var project : of) {
            boolean before = was.item().filter(project::needs).isPresent();
            boolean after = is.item().filter(project::needs).isPresent();
            keep += before && after ? 1 : 0;
            gain += !before && after ? 1 : 0;
            lose += before && !after ? 1 : 0;
        }
        return new Effects.OnProjects(item, keep, gain, lose);
    }

    private static boolean applies(Optional<Item> item, RunningMatters.OpenDraft draft) {
        return item.filter(listed -> Applicability.applies(listed, draft.facts()) && listed.stage().name().equals(draft.stage())).isPresent();
    }

    private static Side side(ListChecks.Judged judged, ItemCode code) {
        return new Side(ListRule.Lists.find(judged.items(), code), judged.materials().stream().filter(paper -> paper.item().equals(code)).toList());
    }

    private static ListChecks.Judged read(Map<RowKind, Map<String, Map<String, String>>> rows) {
        Map<RowKind, List<Map<String, String>>> plain = new EnumMap<>(RowKind.class);
        rows.forEach((kind, byCode) -> plain.put(kind, List.copyOf(byCode.values())));
        return ListChecks.of(plain);
    }
}
