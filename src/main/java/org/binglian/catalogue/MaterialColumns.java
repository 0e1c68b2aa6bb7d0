package org.binglian.catalogue;

import java.util.List;
import java.util.Set;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/** The 13 columns of materials.csv, which are the columns of the table too. */
final class MaterialColumns {

    static final List<String> NAMES = List.of("material_code", "item_code", "name_zh", "name_en", "source", "copies", "form",
        "seal_required", "tolerable", "tolerance_days", "commitment", "sample", "condition");
    static final Set<String> COUNTS = Set.of("copies", "tolerance_days");

    private MaterialColumns() {}

    /** The material of a row; null when anything in it is wrong. */
    static Material read(CsvRow row) {
        MaterialCode code = row.parsed("material_code", MaterialCode::of, "BROKEN_MATERIAL_CODE");
        ItemCode item = row.parsed("item_code", ItemCode::of, "BROKEN_ITEM_CODE");
        if (code != null && item != null && !code.value().startsWith(item.value() + "-")) {
            row.error("material_code", "MATERIAL_OF_OTHER_ITEM", code.value(), item.value());
        }
        String nameZh = row.required("name_zh");
        String nameEn = row.required("name_en");
        Material.Source source = row.parsed("source", Material.Source::parse, "BROKEN_SOURCE");
        Integer copies = row.count("copies");
        Material.Form form = row.choice("form", Material.Form.class);
        boolean seal = row.yes("seal_required");
        boolean tolerable = row.yes("tolerable");
        Integer days = row.optionalCount("tolerance_days");
        if (tolerable == row.empty("tolerance_days")) {
            row.error("tolerance_days", "TOLERANCE_DAYS");
        }
        boolean commitment = row.yes("commitment");
        if ((tolerable || commitment) && source != null && source != Material.Source.APPLICANT) {
            row.error(tolerable ? "tolerable" : "commitment", "NOT_FROM_APPLICANT");
        }
        Condition condition = row.parsed("condition", Condition::parse, "BROKEN_CONDITION");
        return row.sound() ? new Material(code, item, nameZh, nameEn, source, copies, form, seal, tolerable, days, commitment,
            row.text("sample"), condition) : null;
    }

    static List<String> write(Material material) {
        return List.of(material.code().value(), material.item().value(), material.nameZh(), material.nameEn(),
            material.source().toString(), String.valueOf(material.copies()), material.form().name(),
            yes(material.sealRequired()), yes(material.tolerable()),
            material.toleranceDays() == null ? "" : String.valueOf(material.toleranceDays()), yes(material.commitment()),
            material.sample(), material.condition().text());
    }

    private static String yes(boolean value) {
        return value ? "Y" : "N";
    }
}
