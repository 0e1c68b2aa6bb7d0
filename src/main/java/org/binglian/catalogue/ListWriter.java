package org.binglian.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.binglian.access.Departments;
import org.binglian.access.DepartmentsChanged;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts changed rows in force from a day on, all of one change or none; the version before ends the day before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ListWriter {

    private final CatalogueStore store;
    private final RowVersions dated;
    private final Catalogue catalogue;
    private final OfficeTime time;
    private final Departments departments;
    private final ApplicationEventPublisher events;

    ListWriter(CatalogueStore store, RowVersions dated, Catalogue catalogue, OfficeTime time, Departments departments,
               ApplicationEventPublisher events) {
        this.store = store;
        this.dated = dated;
        this.catalogue = catalogue;
        this.time = time;
        this.departments = departments;
        this.events = events;
    }

    /** Nobody else puts anything in force until the end of the transaction. */
    public void takeTurn() {
        store.takeTurn();
    }

    /** @param rows checked before; @param change its number */
    public void apply(Collection<RowChange> rows, LocalDate from, String change, String by) {
        int number = store.openImport(from, by, time.now(), change);
        Map<ItemCode, ListedItem> newest = CatalogueImport.newest(store.load());
        var items = new TreeSet<String>();
        rows.stream().filter(row -> row.kind() == RowKind.ITEM).forEach(row -> items.add(row.code()));
        rows.stream().filter(row -> row.kind() == RowKind.MATERIAL).forEach(row -> items.add(MaterialCode.of(row.code()).itemCode().value()));
        for (String code : items) {
            put(newest.get(ItemCode.of(code)), rows.stream().filter(row -> row.kind() == RowKind.ITEM && row.code().equals(code)).findFirst().orElse(null),
                rows.stream().filter(row -> row.kind() == RowKind.MATERIAL && row.code().startsWith(code + "-")).toList(), from, change);
        }
        rows.stream().filter(row -> row.kind() != RowKind.ITEM && row.kind() != RowKind.MATERIAL).forEach(row -> dated.put(row, from, change));
        store.closeImport(number, rows.size());
        seen(rows);
    }

    /** What the change brought will not come, what it would have ended goes on. @param rows those of the change */
    public void takeBack(Collection<RowChange> rows, String change, String by) {
        int number = store.openImport(LocalDate.ofInstant(time.now(), OfficeTime.ZONE), by, time.now(), change);
        store.withdraw(change);
        store.reopen(change);
        dated.withdraw(change);
        store.closeImport(number, rows.size());
        seen(rows);
    }

    private void put(ListedItem before, RowChange item, List<RowChange> materials, LocalDate from, String change) {
        boolean open = before != null && before.item().effectiveTo() == null;
        if (open) {
            store.end(before.item(), from.minusDays(1), change);
        }
        if (item != null && item.ends() || item == null && !open) {
            return;
        }
        Item after = item == null ? before.item() : ItemColumns.read(CsvRow.of(item.values()));
        Map<String, Material> papers = new LinkedHashMap<>();
        if (open) {
            before.materials().forEach(material -> papers.put(material.code().value(), material));
        }
        for (RowChange row : materials) {
            if (row.ends()) {
                papers.remove(row.code());
            } else {
                papers.put(row.code(), MaterialColumns.read(CsvRow.of(row.values())));
            }
        }
        int place = before == null ? store.lastPlace(after.stage()) : store.placeOf(after);
        store.insert(new ListedItem(after.withVersion(store.nextVersion(after.code()), from, null), new ArrayList<>(papers.values())), place, change);
    }

    /** Read anew when the transaction has ended. */
    private void seen(Collection<RowChange> rows) {
        if (rows.stream().anyMatch(row -> row.kind() == RowKind.DEPARTMENT)) {
            departments.forget();
            events.publishEvent(new DepartmentsChanged());
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                catalogue.forget();
                departments.forget();
            }
        });
    }
}
