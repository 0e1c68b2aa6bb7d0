package org.binglian.studio.catalogue;

import java.util.Set;
import org.binglian.catalogue.RowKind;

/** Names of columns as fields of our pages: those that stand in several files carry the name of their own. */
final class Columns {

    private static final Set<String> SEVERAL = Set.of("name_zh", "name_en", "kind", "level", "parent", "id", "condition", "commitment");
    private static final Set<String> GATES = Set.of("hard_prerequisites", "waivable_prerequisites");

    private Columns() {
    }

    static String asked(RowKind kind, String column) {
        if (GATES.contains(column)) {
            return "prerequisites";
        }
        if (kind == RowKind.ITEM || !SEVERAL.contains(column)) {
            return column;
        }
        return (kind == RowKind.MATERIAL ? "material_" : "department_") + column;
    }

    /** The same of a refused field such as {@code items/B01:promised_days}; any other stays. */
    static String asked(String refused) {
        int slash = refused.indexOf('/');
        int colon = refused.indexOf(':');
        return slash < 0 || colon < slash ? refused : RowKind.ofPath(refused.substring(0, slash)).map(kind -> asked(kind, refused.substring(colon + 1)))
                .orElse(refused);
    }
}
