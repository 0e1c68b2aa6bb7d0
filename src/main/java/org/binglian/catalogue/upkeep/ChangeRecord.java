package org.binglian.catalogue.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.ledger.Row;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the record says of a change: who, what, from what to what. Its subject is the change's number. */
@Component
class ChangeRecord {

    private final Ledger ledger;
    private final OfficeTime time;
    private final ApplicationEventPublisher events;

    ChangeRecord(Ledger ledger, OfficeTime time, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.time = time;
        this.events = events;
    }

    /** Lets those know whom it concerns, in the same transaction. */
    CatalogueChange told(CatalogueChange change, List<String> editors) {
        events.publishEvent(new ChangeTurned(change, editors));
        return change;
    }

    LocalDate today() {
        return time.today();
    }

    Instant now() {
        return time.now();
    }

    void proposed(CatalogueChange change, String by) {
        ledger.append(new Entry(change.number(), "CATALOGUE_CHANGE_PROPOSED", by, time.today(), facts(change)));
    }

    void revised(CatalogueChange change, String by) {
        ledger.append(new Entry(change.number(), "CATALOGUE_CHANGE_REVISED", by, time.today(), facts(change)));
    }

    /** @param from the row as it stood in the change or in the list before, @param to null when it was put back or ended */
    void edited(String number, ChangedRow row, Map<String, String> from, Map<String, String> to, String act, String by) {
        List<Map<String, Object>> columns = ChangedRow.differences(row.kind(), from, to).stream().map(one -> {
            Map<String, Object> column = new LinkedHashMap<>();
            column.put("column", one.column());
            column.put("before", one.before());
            column.put("after", one.after());
            return column;
        }).toList();
        ledger.append(new Entry(number, "CATALOGUE_ROW_EDITED", by, time.today(), Map.of("row", row.kind().path() + "/" + row.code(), "act", act,
                "columns", columns)));
    }

    void submitted(String number, String by) {
        ledger.append(new Entry(number, "CATALOGUE_CHANGE_SUBMITTED", by, time.today(), Map.of()));
    }

    void reopened(String number, String by) {
        ledger.append(new Entry(number, "CATALOGUE_CHANGE_REOPENED", by, time.today(), Map.of()));
    }

    void rejected(String number, String reason, String by) {
        ledger.append(new Entry(number, "CATALOGUE_CHANGE_REJECTED", by, time.today(), Map.of("reason", reason)));
    }

    void withdrawn(String number, String reason, String by) {
        ledger.append(new Entry(number, "CATALOGUE_CHANGE_WITHDRAWN", by, time.today(), Map.of("reason", reason)));
    }

    void consented(CatalogueChange change, List<ChangedRow> rows, String note, String by) {
        ledger.append(new Entry(change.number(), "CATALOGUE_CHANGE_CONSENTED", by, time.today(), Map.of("from", change.effectiveFrom().toString(),
                "note", note == null ? "" : note, "proposedBy", change.proposedBy(), "rows", rows.stream().map(row -> row.act() + " " + row.kind().path() + "/" + row.code()).toList())));
        rows.stream().map(ChangedRow::code).map(code -> code.replaceAll("-M.*", "")).distinct().forEach(subject -> ledger.append(new Entry(subject,
                "CATALOGUE_ROWS_IN_FORCE", by, change.effectiveFrom(), Map.of("change", change.number(), "from", change.effectiveFrom().toString(), "rows",
                rows.stream().filter(row -> row.code().replaceAll("-M.*", "").equals(subject)).map(ChangeRecord::written).toList()))));
    }

    void takenBack(CatalogueChange change, String request, String reason, String by) {
        ledger.append(new Entry(change.number(), "CATALOGUE_CHANGE_TAKEN_BACK", by, time.today(), Map.of("request", request, "reason", reason)));
    }

    List<Row> of(String number) {
        return ledger.of(number);
    }

    private static Map<String, Object> facts(CatalogueChange change) {
        return Map.of("title", change.title(), "basis", change.basis(), "from", change.effectiveFrom() == null ? "" : change.effectiveFrom().toString());
    }

    private static Map<String, Object> written(ChangedRow row) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("row", row.kind().path() + "/" + row.code());
        row.differences().forEach(one -> written.put(one.column(), java.util.Arrays.asList(one.before(), one.after())));
        return written;
    }
}
