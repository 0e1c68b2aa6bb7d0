package org.binglian.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** items.csv, materials.csv and departments.csv: read whole or refused whole, and written in the same shape (CRLF, UTF-8). */
public final class CatalogueFiles {

    public static final String ITEMS = "items.csv";
    public static final String MATERIALS = "materials.csv";
    public static final String DEPARTMENTS = "departments.csv";
    static final List<String> DEPARTMENT_COLUMNS = List.of("id", "name_zh", "name_en", "kind", "level", "parent");
    private static final Map<String, Integer> LONGEST = Map.of("name_zh", 120, "name_en", 160, "kind", 20, "level", 20);

    private CatalogueFiles() {}

    /** @throws InvalidCatalogue with every error of all three files, in the order of the files and lines */
    public static CatalogueContent parse(Reader items, Reader materials, Reader departments) {
        List<ImportError> errors = new ArrayList<>();
        List<CsvRow> departmentRows = CsvTable.read(DEPARTMENTS, DEPARTMENT_COLUMNS, departments, errors);
        boolean departmentsWhole = errors.isEmpty();
        List<CsvRow> itemRows = CsvTable.read(ITEMS, ItemColumns.NAMES, items, errors);
        boolean itemsWhole = errors.stream().noneMatch(error -> error.file().equals(ITEMS));
        List<CsvRow> materialRows = CsvTable.read(MATERIALS, MaterialColumns.NAMES, materials, errors);
        CatalogueContent content = check(departmentRows, departmentsWhole, itemRows, itemsWhole, materialRows);
        if (!errors.isEmpty()) {
            errors.sort(CatalogueChecks.IN_ORDER_OF_FILES);
            throw new InvalidCatalogue(errors);
        }
        return content;
    }

    /** What can be read of the rows; the rest adds its errors to them. */
    static CatalogueContent check(List<CsvRow> departmentRows, boolean departmentsWhole, List<CsvRow> itemRows, boolean itemsWhole,
                                  List<CsvRow> materialRows) {
        List<DepartmentRow> departmentList = departmentRows.stream().map(CatalogueFiles::department).filter(Objects::nonNull).toList();
        CatalogueChecks checks = new CatalogueChecks(departmentRows, departmentsWhole, itemRows, itemsWhole);
        List<Item> itemList = itemRows.stream().map(row -> checks.item(row, ItemColumns.read(row))).filter(Objects::nonNull).toList();
        List<Material> materialList = materialRows.stream().map(row -> checks.material(row, MaterialColumns.read(row)))
            .filter(Objects::nonNull).toList();
        checks.cycles(itemList);
        return new CatalogueContent(itemList, materialList, departmentList);
    }

    /** A reader that refuses bytes which are not UTF-8 instead of guessing. */
    public static Reader utf8(InputStream bytes) {
        return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    public static String writeItems(List<Item> items) {
        return write(ItemColumns.NAMES, items.stream().map(ItemColumns::write).toList());
    }

    public static String writeMaterials(List<Material> materials) {
        return write(MaterialColumns.NAMES, materials.stream().map(MaterialColumns::write).toList());
    }

    public static String writeDepartments(List<DepartmentRow> departments) {
        return write(DEPARTMENT_COLUMNS, departments.stream()
            .map(d -> List.of(d.id(), d.nameZh(), d.nameEn(), d.kind(), d.level(), d.parent())).toList());
    }

    private static DepartmentRow department(CsvRow row) {
        if (!row.required("id").isBlank() && !row.text("id").matches("[a-z][a-z0-9]{1,39}")) {
            row.error("id", "BROKEN_DEPARTMENT_ID", row.text("id"));
        }
        LONGEST.forEach((column, longest) -> {
            if (row.required(column).length() > longest) {
                row.error(column, "NAME_TOO_LONG", String.valueOf(longest));
            }
        });
        return row.sound() ? new DepartmentRow(row.text("id"), row.text("name_zh"), row.text("name_en"), row.text("kind"),
            row.text("level"), row.text("parent")) : null;
    }

    /** Rows of the list as the file of their kind. */
    public static String write(RowKind kind, List<Map<String, String>> rows) {
        return write(kind.columns(), rows.stream().map(row -> kind.columns().stream().map(column -> row.getOrDefault(column, "")).toList()).toList());
    }

    static String write(List<String> columns, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(columns);
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
