package org.binglian.studio.catalogue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.binglian.catalogue.RowKind;
import org.springframework.util.MultiValueMap;

/** The page of a material, a department or a place: its fields and the columns of the row behind them. */
final class MaterialForm {

    private MaterialForm() {
    }

    /** What the page shows of a row. */
    static Map<String, String> fields(RowKind kind, Map<String, String> row) {
        Map<String, String> fields = new TreeMap<>();
        row.forEach((column, value) -> fields.put(Columns.asked(kind, column), value));
        String source = row.getOrDefault("source", "");
        if (source.startsWith("SHARED:")) {
            fields.put("source", "SHARED");
            fields.put("source_item", source.substring("SHARED:".length()));
        }
        return fields;
    }

    /** The row as it was typed, over what it was; what the page does not ask stays. */
    static Map<String, String> over(RowKind kind, Map<String, String> row, MultiValueMap<String, String> said) {
        Map<String, String> changed = new TreeMap<>(row);
        for (String column : kind.columns()) {
            List<String> typed = said.get(Columns.asked(kind, column));
            if (typed != null) {
                changed.put(column, typed.get(0).strip());
            } else {
                changed.putIfAbsent(column, "");
            }
        }
        if ("SHARED".equals(changed.get("source"))) {
            String item = said.getFirst("source_item");
            changed.put("source", "SHARED:" + (item == null ? "" : item.strip()));
        }
        if ("N".equals(changed.get("tolerable"))) {
            changed.put("tolerance_days", "");
        }
        return changed;
    }
}
