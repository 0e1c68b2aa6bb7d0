package org.binglian.catalogue.upkeep;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.catalogue.ListRows;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a change still stands on what was put in force last, and how it is brought onto that. */
@Component
public class ChangeBases {

    /** A row that has moved on since it was first touched; {@code now} null: it was ended; {@code by}: the change that moved it, null: an import. */
    public record Moved(ChangedRow row, Map<String, String> now, String by) {

        /** What has become other than the change believed. */
        public List<ChangedRow.Difference> differences() {
            return ChangedRow.differences(row.kind(), row.before(), now);
        }

        /** The columns that both have changed, each in another way. */
        public List<String> conflicts() {
            return differences().stream().map(ChangedRow.Difference::column).filter(column -> row.after() == null || now == null
                    || !Objects.equals(row.after().get(column), row.before() == null ? null : row.before().get(column))
                    && !Objects.equals(row.after().get(column), now.get(column))).toList();
        }
    }

    private final CatalogueChanges changes;
    private final ChangeEdits edits;
    private final ChangeStore store;
    private final ChangeRecord record;
    private final ListRows list;
    private final OfficeTime time;

    ChangeBases(CatalogueChanges changes, ChangeEdits edits, ChangeStore store, ChangeRecord record, ListRows list, OfficeTime time) {
        this.changes = changes;
        this.edits = edits;
        this.store = store;
        this.record = record;
        this.list = list;
        this.time = time;
    }

    /** The rows of an open change under which the list has moved. */
    public List<Moved> moved(String number, Person reader) {
        var change = changes.require(number, reader);
        return change.open() || change.state() == CatalogueChange.State.SUBMITTED ? moved(store.rows(number)) : List.of();
    }

    /**
     * Takes what is in force now as the base: what the change has changed stays, the rest is as in force. {@code take}: rows
     * ({@code items/B01}) or columns ({@code items/B01:promised_days}) that go by what is in force.
     */
    @Transactional
    public CatalogueChange rebase(String number, int version, Collection<String> take, Person by) {
        edits.working(number, version, by);
        moved(store.rows(number)).forEach(moved -> rebase(number, moved, take, by));
        store.editor(number, by.id());
        store.set(number, "title = title");
        return store.find(number).orElseThrow();
    }

    /** @throws Refusal 409 naming every column that has moved on under the change */
    void same(List<ChangedRow> rows) {
        var moved = moved(rows);
        if (!moved.isEmpty()) {
            var refusal = Refusal.conflict("catalogue-change-outdated", moved.size());
            moved.forEach(one -> one.differences().forEach(column -> refusal.field(one.row().kind().path() + "/" + one.row().code() + ":" + column.column(),
                    "CHANGED_SINCE", text(column.before()), text(column.after()))));
            throw refusal;
        }
    }

    private List<Moved> moved(List<ChangedRow> rows) {
        return rows.stream().map(row -> {
            var newest = list.newest(row.kind(), row.code());
            var now = newest.map(ListRows.Newest::values).orElse(null);
            return Objects.equals(now, row.before()) ? null : new Moved(row, now, newest.map(ListRows.Newest::change).orElse(null));
        }).filter(Objects::nonNull).toList();
    }

    private void rebase(String number, Moved moved, Collection<String> take, Person by) {
        var row = moved.row();
        String name = row.kind().path() + "/" + row.code();
        Map<String, String> after = row.after() == null || take.contains(name) ? null : new TreeMap<>(row.after());
        if (after != null && moved.now() != null) {
            moved.now().forEach((column, text) -> {
                boolean mine = row.before() == null || !Objects.equals(row.after().get(column), row.before().get(column));
                if (!mine || take.contains(name + ":" + column)) {
                    after.put(column, text);
                }
            });
        }
        Map<String, String> result = take.contains(name) ? moved.now() : after;
        var rebased = new ChangedRow(row.kind(), row.code(), moved.now(), result, by.id(), time.now());
        if (Objects.equals(rebased.before(), rebased.after())) {
            store.remove(number, row.kind(), row.code());
        } else {
            store.put(number, rebased);
        }
        record.edited(number, rebased, row.after(), result, "REBASED", by.id());
    }

    private static String text(String value) {
        return value == null ? "-" : value;
    }
}
