package org.binglian.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts a whole list in force from a day on. What did not change keeps its version; what is missing ends the day before. */
@Service
public class CatalogueImport {

    private final CatalogueStore store;
    private final RowVersions dated;
    private final Catalogue catalogue;
    private final ObjectProvider<DepartmentStore> departments;
    private final OfficeTime time;
    private final TransactionTemplate transaction;
    private final ObjectProvider<Ledger> ledger;

    CatalogueImport(CatalogueStore store, RowVersions dated, Catalogue catalogue, ObjectProvider<DepartmentStore> departments,
                    OfficeTime time, TransactionTemplate transaction, ObjectProvider<Ledger> ledger) {
        this.store = store;
        this.dated = dated;
        this.catalogue = catalogue;
        this.departments = departments;
        this.time = time;
        this.transaction = transaction;
        this.ledger = ledger;
    }

    /**
     * Departments are replaced at once, items and materials from that day.
     * @return how many items got a new version or ended
     * @throws InvalidCatalogue when an earlier import came into force later than this one would
     */
    public int importAll(CatalogueContent content, LocalDate effectiveFrom, String by) {
        int changed = transaction.execute(status -> write(content, effectiveFrom, by));
        catalogue.forget();
        return changed;
    }

    private int write(CatalogueContent content, LocalDate effectiveFrom, String by) {
        store.takeTurn();
        store.lastEffectiveFrom().filter(effectiveFrom::isBefore).ifPresent(last -> {
            throw new InvalidCatalogue(List.of(
                new ImportError("effectiveFrom", 0, "", "EFFECTIVE_FROM_TOO_EARLY", List.of(last.toString()))));
        });
        Map<ItemCode, ListedItem> latest = newest(store.load());
        notBefore(latest.values(), effectiveFrom);
        int number = store.openImport(effectiveFrom, by, time.now(), null);
        dated.withdraw(RowKind.DEPARTMENT, LocalDate.ofInstant(time.now(), OfficeTime.ZONE));
        departments.orderedStream().forEach(keeper -> keeper.replaceAll(content.departments()));
        int changed = 0;
        int position = 0;
        for (ListedItem listed : listed(content)) {
            changed += put(listed, latest.remove(listed.item().code()), effectiveFrom, position++) ? 1 : 0;
        }
        for (ListedItem missing : latest.values()) {
            if (missing.item().effectiveTo() == null) {
                store.end(missing.item(), effectiveFrom.minusDays(1), null);
                changed++;
            }
        }
        store.closeImport(number, changed);
        told(changed, effectiveFrom, by);
        return changed;
    }

    /** A whole list that a person put in force alone is told in the record. */
    private void told(int changed, LocalDate from, String by) {
        if (!by.equals(Entry.SYSTEM)) {
            ledger.ifAvailable(book -> book.append(new Entry("LIST", "CATALOGUE_REPLACED", by, LocalDate.ofInstant(time.now(), OfficeTime.ZONE),
                Map.of("changed", changed, "from", from.toString()))));
        }
    }

    /** The newest version of each item; one that was taken back before its day counts only for its number. */
    static Map<ItemCode, ListedItem> newest(List<ListedItem> all) {
        Map<ItemCode, ListedItem> newest = new LinkedHashMap<>();
        all.forEach(listed -> newest.merge(listed.item().code(), listed, (one, other) -> other.item().neverInForce() ? one : other));
        return newest;
    }

    private static void notBefore(Collection<ListedItem> newest, LocalDate from) {
        newest.stream().map(ListedItem::item).filter(item -> !item.neverInForce() && from.isBefore(item.effectiveFrom())).findFirst()
            .ifPresent(item -> {
                throw new InvalidCatalogue(List.of(new ImportError("effectiveFrom", 0, "", "CHANGE_COMING",
                    List.of(item.code().value(), item.effectiveFrom().toString()))));
            });
    }

    private boolean put(ListedItem listed, ListedItem before, LocalDate from, int position) {
        boolean open = before != null && before.item().effectiveTo() == null;
        boolean changed = !open || !before.sameContentAs(listed);
        if (changed) {
            if (open) {
                store.end(before.item(), from.minusDays(1), null);
            }
            store.insert(new ListedItem(listed.item().withVersion(store.nextVersion(listed.item().code()), from, null), listed.materials()), position, null);
        }
        if (before != null) {
            store.place(listed.item(), position);
        }
        return changed;
    }

    private static List<ListedItem> listed(CatalogueContent content) {
        Map<ItemCode, List<Material>> materials = content.materials().stream().collect(Collectors.groupingBy(Material::item));
        List<ListedItem> listed = new ArrayList<>();
        content.items().forEach(item -> listed.add(new ListedItem(item, materials.getOrDefault(item.code(), List.of()))));
        return listed;
    }
}
