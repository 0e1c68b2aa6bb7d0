package org.binglian.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the list is made of; the columns are those of the files. A sample's code is its material's, a colon, and BLANK or FILLED. */
public enum RowKind {

    ITEM("items", "item_code", ItemColumns.NAMES),
    MATERIAL("materials", "material_code", MaterialColumns.NAMES),
    DEPARTMENT("departments", "id", CatalogueFiles.DEPARTMENT_COLUMNS),
    PLACE("places", "department", ServicePlaces.COLUMNS),
    SAMPLE("samples", "sample_code", List.of("sample_code", "material_code", "sample_kind", "file_name", "media_type", "size_bytes", "sha256"));

    private final String path;
    private final String key;
    private final List<String> columns;

    RowKind(String path, String key, List<String> columns) {
        this.path = path;
        this.key = key;
        this.columns = columns;
    }

    /** Its name in an address, such as {@code items}. */
    public String path() {
        return path;
    }

    /** The column that names a row. */
    public String key() {
        return key;
    }

    public List<String> columns() {
        return columns;
    }

    public static Optional<RowKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path.equals(path)).findFirst();
    }
}
