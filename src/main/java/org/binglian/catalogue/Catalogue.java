package org.binglian.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.springframework.stereotype.Service;

/** The list of items as in force on a day; read from memory, another node's import is seen within a second. */
@Service
public class Catalogue {

    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    private record Snapshot(int number, long seenAt, Map<ItemCode, List<ListedItem>> versions) {}

    private final CatalogueStore store;
    private volatile Snapshot snapshot;

    Catalogue(CatalogueStore store) {
        this.store = store;
    }

    public Optional<Item> find(ItemCode code, LocalDate on) {
        return listed(code, on).map(ListedItem::item);
    }

    /** @throws ItemUnknown when no version ever held it, @throws ItemNotInForce when none does on that day */
    public Item require(ItemCode code, LocalDate on) {
        return requireListed(code, on).item();
    }

    /** One version, whether in force or not: what a case began under. */
    public Optional<Item> version(ItemCode code, int version) {
        return versions().getOrDefault(code, List.of()).stream().map(ListedItem::item)
            .filter(item -> item.version() == version).findFirst();
    }

    /** The same with its papers. */
    public List<Material> materialsOf(ItemCode code, int version) {
        return versions().getOrDefault(code, List.of()).stream().filter(listed -> listed.item().version() == version).findFirst()
            .map(ListedItem::materials).orElse(List.of());
    }

    /** Every version that was, is or will be in force, the oldest first. */
    public List<Item> history(ItemCode code) {
        return versions().getOrDefault(code, List.of()).stream().map(ListedItem::item).filter(item -> !item.neverInForce()).toList();
    }

    /** To speak of an item: as in force on that day, else as it was last, else as it will be first. */
    public Optional<Item> known(ItemCode code, LocalDate on) {
        return find(code, on).or(() -> history(code).stream().filter(item -> !item.effectiveFrom().isAfter(on)).reduce((a, b) -> b))
            .or(() -> history(code).stream().findFirst());
    }

    /** To speak of a paper: as the item names it on that day, else as some version named it, the newest first. */
    public Optional<Material> known(MaterialCode code, LocalDate on) {
        var versions = new ArrayList<>(versions().getOrDefault(code.itemCode(), List.of()));
        Collections.reverse(versions);
        return Stream.concat(listed(code.itemCode(), on).stream(), versions.stream()).flatMap(listed -> listed.materials().stream())
            .filter(material -> material.code().equals(code)).findFirst();
    }

    /** The whole list of that day, in its order. */
    public List<Item> inForce(LocalDate on) {
        return versions().keySet().stream().flatMap(code -> find(code, on).stream()).toList();
    }

    /** Everything that the item may ask for, needed or not. */
    public List<Material> materialsOf(ItemCode code, LocalDate on) {
        return requireListed(code, on).materials();
    }

    /** What the item asks of this project, when the list alone says which items apply. */
    public List<Material> materialsOf(ItemCode code, ProjectFacts facts, LocalDate on) {
        return materialsOf(code, facts, Applicability.applicable(inForce(on), facts), on);
    }

    /** What the item asks of this project, when these items apply to it. */
    public List<Material> materialsOf(ItemCode code, ProjectFacts facts, Set<ItemCode> applies, LocalDate on) {
        return materialsOf(code, on).stream().filter(material -> material.required(facts, applies)).toList();
    }

    /** What all these items together ask of this project, in the order of the list. */
    public List<Material> requiredMaterials(Set<ItemCode> applies, ProjectFacts facts, LocalDate on) {
        return inForce(on).stream().map(Item::code).filter(applies::contains)
            .flatMap(code -> materialsOf(code, facts, applies, on).stream()).toList();
    }

    /** The prerequisites of a project to which these items apply. */
    public PrerequisiteGraph prerequisites(Set<ItemCode> applies, LocalDate on) {
        return new PrerequisiteGraph(inForce(on), applies);
    }

    /**
     * Items whose code, name in either language or pinyin (in full or by initials) contains every word of the query. Null or empty
     * filters let all pass; the department is the deciding or the supervising one.
     */
    public List<Item> search(String query, Stage stage, String department, LocalDate on) {
        return new ItemSearch(query).in(inForce(on)).stream()
            .filter(item -> stage == null || item.stage() == stage)
            .filter(item -> department == null || department.isBlank()
                || department.equals(item.decidingBody()) || department.equals(item.supervisingDepartment()))
            .toList();
    }

    /** Every version of every item as committed last, or as this transaction has left it, in the order of the list. */
    List<ListedItem> now() {
        Snapshot known = snapshot;
        return known != null && known.number() == store.lastImport() ? known.versions().values().stream().flatMap(List::stream).toList() : store.load();
    }

    /** Looks for a change before the next answer. */
    void forget() {
        snapshot = null;
    }

    boolean empty() {
        return versions().isEmpty();
    }

    private ListedItem requireListed(ItemCode code, LocalDate on) {
        return listed(code, on).orElseThrow(() ->
            versions().containsKey(code) ? new ItemNotInForce(code, on) : new ItemUnknown(code));
    }

    private Optional<ListedItem> listed(ItemCode code, LocalDate on) {
        return versions().getOrDefault(code, List.of()).stream().filter(listed -> listed.item().inForce(on)).findFirst();
    }

    private Map<ItemCode, List<ListedItem>> versions() {
        Snapshot known = snapshot;
        long now = System.nanoTime();
        if (known != null && now - known.seenAt() < LOOK_AGAIN_NANOS) {
            return known.versions();
        }
        int number = store.lastImport();
        Snapshot fresh = new Snapshot(number, now, known != null && known.number() == number ? known.versions()
            : store.load().stream().collect(Collectors.groupingBy(listed -> listed.item().code(), LinkedHashMap::new,
                Collectors.toUnmodifiableList())));
        snapshot = fresh;
        return fresh.versions();
    }
}
