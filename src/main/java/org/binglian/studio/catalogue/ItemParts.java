package org.binglian.studio.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.Material;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.catalogue.upkeep.ChangedRow;
import org.binglian.codes.ItemCode;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** All that a change makes an item say: section by section, its papers, and what differs. */
@Component
class ItemParts {

    public record Section(String path, List<Said> lines) {
    }

    /** {@code mark}: NEW, CHANGED or ENDED, null where it stays. */
    public record Paper(String code, String name, String line, String mark) {
    }

    private final CatalogueChanges changes;
    private final Catalogue catalogue;
    private final ListRows list;
    private final ChangeFrame frame;
    private final ChangeWords words;
    private final ItemWords items;
    private final PaperWords papers;

    ItemParts(CatalogueChanges changes, Catalogue catalogue, ListRows list, ChangeFrame frame, ChangeWords words, ItemWords items, PaperWords papers) {
        this.changes = changes;
        this.catalogue = catalogue;
        this.list = list;
        this.frame = frame;
        this.words = words;
        this.items = items;
        this.papers = papers;
    }

    void show(CatalogueChange change, String code, Model model, Locale locale) {
        var touched = changes.rows(change.number(), frame.person());
        var own = touched.stream().filter(row -> row.kind() == RowKind.ITEM && row.code().equals(code)).findFirst();
        boolean ending = own.isPresent() && own.get().after() == null;
        Map<String, String> row = ending ? own.get().before() : frame.row(change.number(), RowKind.ITEM, code);
        List<Difference> differences = new ArrayList<>();
        own.filter(one -> one.act() == ChangedRow.Act.CHANGED)
                .ifPresent(one -> differences.addAll(words.differences(RowKind.ITEM, one.before(), one.after(), locale)));
        model.addAttribute("itemCode", code);
        model.addAttribute("itemName", ChangeWords.name(row, locale));
        model.addAttribute("ending", ending);
        model.addAttribute("endsOn", change.effectiveFrom() == null ? "—" : change.effectiveFrom());
        model.addAttribute("fresh", own.isPresent() && own.get().before() == null);
        model.addAttribute("inChange", own.isPresent());
        model.addAttribute("differences", differences);
        model.addAttribute("sections", Stream.of(ItemSection.values()).map(one -> new Section(one.path(), items.of(row, one, locale))).toList());
        model.addAttribute("materials", papers(change, code, touched, locale));
    }

    /** @throws Refusal 422 when the code is or ever was in the list, or is in the change already */
    void mustBeNew(String number, String code) {
        boolean known = code.matches("[A-Z][A-Z0-9]{1,19}") && (!catalogue.history(ItemCode.of(code)).isEmpty()
                || changes.rows(number, frame.person()).stream().anyMatch(row -> row.kind() == RowKind.ITEM && row.code().equals(code)));
        if (known) {
            throw Refusal.invalid("catalogue-form").field("item_code", "CODE_TAKEN", code);
        }
    }

    /** The codes of all papers that the item has or gets, those that go among them. */
    List<String> paperCodes(String number, String item) {
        Set<String> codes = new TreeSet<>(java.util.Comparator.comparingInt(ItemParts::place).thenComparing(one -> one));
        catalogue.history(ItemCode.of(item)).stream().reduce((a, b) -> b).filter(last -> last.effectiveTo() == null).ifPresent(last ->
                catalogue.materialsOf(last.code(), last.version()).stream().map(Material::code).forEach(code -> codes.add(code.value())));
        changes.rows(number, frame.person()).stream().filter(row -> row.kind() == RowKind.MATERIAL && row.code().startsWith(item + "-"))
                .forEach(row -> codes.add(row.code()));
        return List.copyOf(codes);
    }

    private List<Paper> papers(CatalogueChange change, String item, List<ChangedRow> touched, Locale locale) {
        return paperCodes(change.number(), item).stream().map(code -> {
            var row = touched.stream().filter(one -> one.kind() == RowKind.MATERIAL && one.code().equals(code)).findFirst();
            Map<String, String> values = row.isPresent() ? row.get().after() == null ? row.get().before() : row.get().after()
                    : list.newest(RowKind.MATERIAL, code).map(ListRows.Newest::values).orElse(Map.of());
            String mark = row.isPresent() ? row.get().act().name()
                    : touched.stream().anyMatch(one -> one.kind() == RowKind.SAMPLE && one.code().startsWith(code + ":")) ? "CHANGED" : null;
            return new Paper(code, ChangeWords.name(values, locale), line(values, locale), mark);
        }).toList();
    }

    /** What one wants to know of a paper at a glance. */
    private String line(Map<String, String> values, Locale locale) {
        return papers.of(RowKind.MATERIAL, values, locale).stream().filter(one -> Set.of("source", "copies", "form").contains(one.key()))
                .map(Said::text).collect(Collectors.joining(" · "));
    }

    private static int place(String code) {
        return Integer.parseInt(code.replaceAll(".*-M", ""));
    }
}
