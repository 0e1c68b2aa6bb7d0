package org.binglian.catalogue;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of the list read as rows of text; only their shape is judged. */
public final class ListFiles {

    private ListFiles() {}

    /** By kind and code, in the order of the files. @throws InvalidCatalogue naming each line that has not the shape of its file */
    public static Map<RowKind, Map<String, Map<String, String>>> read(Map<RowKind, Reader> files) {
        List<ImportError> errors = new ArrayList<>();
        Map<RowKind, Map<String, Map<String, String>>> read = new TreeMap<>();
        files.forEach((kind, text) -> {
            Map<String, Map<String, String>> rows = new LinkedHashMap<>();
            CsvTable.read(kind.path() + ".csv", kind.columns(), text, errors).forEach(row -> {
                Map<String, String> values = new TreeMap<>();
                kind.columns().forEach(column -> values.put(column, row.text(column).strip()));
                if (row.required(kind.key()).isBlank() || rows.putIfAbsent(row.text(kind.key()).strip(), values) != null) {
                    row.error(kind.key(), "DUPLICATE_CODE", row.text(kind.key()));
                }
            });
            read.put(kind, rows);
        });
        if (!errors.isEmpty()) {
            throw new InvalidCatalogue(errors);
        }
        return read;
    }
}
