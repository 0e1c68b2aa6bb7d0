package org.binglian.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A whole list of rows judged as an import would: every row by itself, and that what it names is there, once, and nothing waits for itself. */
public final class ListChecks {

    /** {@code items} and {@code materials}: those that can be read. */
    public record Judged(List<Item> items, List<Material> materials, List<RowError> errors) {
    }

    private ListChecks() {}

    public static Judged of(Map<RowKind, List<Map<String, String>>> rows) {
        List<ImportError> errors = new ArrayList<>();
        var departments = csv(RowKind.DEPARTMENT, CatalogueFiles.DEPARTMENTS, rows, errors);
        var content = CatalogueFiles.check(departments, true, csv(RowKind.ITEM, CatalogueFiles.ITEMS, rows, errors), true,
            csv(RowKind.MATERIAL, CatalogueFiles.MATERIALS, rows, errors));
        var ids = departments.stream().map(row -> row.text("id")).toList();
        csv(RowKind.PLACE, ServicePlaces.FILE, rows, errors).forEach(row -> ServicePlaces.check(row, ids));
        return new Judged(content.items(), content.materials(), errors.stream().map(error -> named(error, rows)).distinct().toList());
    }

    private static List<CsvRow> csv(RowKind kind, String file, Map<RowKind, List<Map<String, String>>> rows, List<ImportError> errors) {
        List<CsvRow> read = new ArrayList<>();
        rows.getOrDefault(kind, List.of()).forEach(values -> read.add(new CsvRow(file, read.size(), values, errors)));
        return read;
    }

    /** Lines count the rows from 0 here. */
    private static RowError named(ImportError error, Map<RowKind, List<Map<String, String>>> rows) {
        RowKind kind = switch (error.file()) {
            case CatalogueFiles.ITEMS -> RowKind.ITEM;
            case CatalogueFiles.MATERIALS -> RowKind.MATERIAL;
            case CatalogueFiles.DEPARTMENTS -> RowKind.DEPARTMENT;
            default -> RowKind.PLACE;
        };
        return new RowError(kind, rows.get(kind).get(error.line()).get(kind.key()), error.column(), error.code(), error.arguments());
    }
}
