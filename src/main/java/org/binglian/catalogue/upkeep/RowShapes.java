package org.binglian.catalogue.upkeep;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.binglian.access.Refusal;
import org.binglian.catalogue.RowKind;

/** What a row must be to be kept at all: a code of its kind, known columns, texts of a length that can be stored. */
final class RowShapes {

    private static final int LONGEST = 4000;
    private static final String ITEM = "[A-Z][A-Z0-9]{1,19}";
    private static final String MATERIAL = ITEM + "-M[1-9][0-9]{0,2}";
    private static final Map<RowKind, Pattern> CODES = Map.of(RowKind.ITEM, Pattern.compile(ITEM), RowKind.MATERIAL, Pattern.compile(MATERIAL),
            RowKind.DEPARTMENT, Pattern.compile("[a-z][a-z0-9]{1,39}"), RowKind.PLACE, Pattern.compile("[a-z][a-z0-9]{1,39}"),
            RowKind.SAMPLE, Pattern.compile(MATERIAL + ":(BLANK|FILLED)"));

    private RowShapes() {}

    /** @throws Refusal 422 naming every column that cannot be kept */
    static void check(RowKind kind, String code, Map<String, String> values) {
        var refusal = Refusal.invalid("catalogue-change-invalid");
        if (!CODES.get(kind).matcher(code).matches()) {
            refusal.field(kind.key(), "BROKEN_ROW_CODE", code.length() > 60 ? code.substring(0, 60) + "…" : code);
        }
        values.forEach((column, text) -> {
            if (!kind.columns().contains(column)) {
                refusal.field(column, "UNKNOWN_COLUMN", column);
            } else if (column.equals(kind.key()) && !code.equals(text)) {
                refusal.field(column, "ROW_CODE_FIXED", code);
            } else if (text != null && text.length() > LONGEST) {
                refusal.field(column, "NAME_TOO_LONG", LONGEST);
            }
        });
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    /** A whole row: what it was, or empty columns, with these over it. */
    static Map<String, String> laidOver(RowKind kind, String code, Map<String, String> was, Map<String, String> values) {
        Map<String, String> row = new TreeMap<>();
        kind.columns().forEach(column -> row.put(column, was == null ? "" : was.getOrDefault(column, "")));
        values.forEach((column, text) -> row.put(column, text == null ? "" : text.strip()));
        row.put(kind.key(), code);
        if (kind == RowKind.MATERIAL) {
            row.put("item_code", code.substring(0, code.indexOf('-')));
        } else if (kind == RowKind.SAMPLE) {
            row.put("material_code", code.substring(0, code.indexOf(':')));
            row.put("sample_kind", code.substring(code.indexOf(':') + 1));
        }
        return row;
    }
}
