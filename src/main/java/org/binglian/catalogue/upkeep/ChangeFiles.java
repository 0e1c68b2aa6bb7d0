package org.binglian.catalogue.upkeep;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.CatalogueFiles;
import org.binglian.catalogue.InvalidCatalogue;
import org.binglian.catalogue.ListFiles;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowKind;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list and its changes as CSV files: out on any day, out of one change, and in as a change. */
@Service
public class ChangeFiles {

    /** Which side of a change: the touched rows as they were, or as they shall be. */
    public enum Side { BEFORE, AFTER }

    private final CatalogueChanges changes;
    private final ChangeEdits edits;
    private final ListRows list;
    private final OfficeTime time;

    ChangeFiles(CatalogueChanges changes, ChangeEdits edits, ListRows list, OfficeTime time) {
        this.changes = changes;
        this.edits = edits;
        this.list = list;
        this.time = time;
    }

    /** The file of this kind as it counts on that day, today when null. @throws Refusal 403 for whoever does not keep the list */
    public String onDay(RowKind kind, LocalDate on, Person reader) {
        ChangeRights.reader(reader);
        return CatalogueFiles.write(kind, list.on(kind, on == null ? time.today() : on));
    }

    /** The rows of this kind that the change touches. */
    public String ofChange(String number, RowKind kind, Side side, Person reader) {
        List<Map<String, String>> rows = new ArrayList<>();
        changes.rows(number, reader).stream().filter(row -> row.kind() == kind).map(row -> side == Side.BEFORE ? row.before() : row.after())
                .filter(java.util.Objects::nonNull).forEach(rows::add);
        return CatalogueFiles.write(kind, rows);
    }

    /**
     * Begins a change from whole files: what differs from the list in force on its day becomes new, is changed or ends. A kind without a
     * file stays as it is; samples are no file.
     *
     * @throws InvalidCatalogue naming each line that has not the shape of its file, @throws Refusal 403 for whoever is no analyst
     */
    @Transactional
    public CatalogueChange begin(Proposal proposal, Map<RowKind, Reader> files, Person analyst) {
        if (!analyst.is(Role.ANALYST)) {
            throw Refusal.denied("catalogue-changes-keepers");
        }
        Map<RowKind, Map<String, Map<String, String>>> read = ListFiles.read(files);
        var change = changes.begin(proposal, analyst);
        LocalDate from = proposal.effectiveFrom() == null ? time.today() : proposal.effectiveFrom();
        for (var file : read.entrySet()) {
            Map<String, Map<String, String>> now = new LinkedHashMap<>(list.byCode(file.getKey(), from));
            for (var row : file.getValue().entrySet()) {
                if (!row.getValue().equals(now.remove(row.getKey()))) {
                    change = edits.put(change.number(), change.version(), file.getKey(), row.getKey(), row.getValue(), analyst);
                }
            }
            for (String gone : now.keySet()) {
                if (file.getKey() != RowKind.MATERIAL || !read.containsKey(RowKind.ITEM) || read.get(RowKind.ITEM).containsKey(gone.replaceAll("-M.*", ""))) {
                    change = edits.end(change.number(), change.version(), file.getKey(), gone, analyst);
                }
            }
        }
        return change;
    }
}
