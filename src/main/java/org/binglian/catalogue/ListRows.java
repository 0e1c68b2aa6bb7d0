package org.binglian.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.binglian.access.Department;
import org.binglian.access.Departments;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.springframework.stereotype.Component;

/** The list as rows of text, as its files write it: items, materials, departments, places, samples; newest or on a day. */
@Component
public class ListRows {

    /** A row as it was put in force last; {@code from} null: since ever, {@code change} null: by no change. */
    public record Newest(Map<String, String> values, LocalDate from, String change) {
    }

    private final CatalogueStore store;
    private final Catalogue catalogue;
    private final RowVersions dated;
    private final Departments departments;
    private final ServicePlaces places;

    ListRows(CatalogueStore store, Catalogue catalogue, RowVersions dated, Departments departments, ServicePlaces places) {
        this.store = store;
        this.catalogue = catalogue;
        this.dated = dated;
        this.departments = departments;
        this.places = places;
    }

    /** What was put in force last, even for a later day; {@code values} null: it was ended, empty: it never was. */
    public Optional<Newest> newest(RowKind kind, String code) {
        return switch (kind) {
            case ITEM -> listed(code).map(one -> newest(one, one.item().effectiveTo() == null ? values(kind, ItemColumns.write(one.item())) : null));
            case MATERIAL -> listed(MaterialCode.of(code).itemCode().value()).flatMap(one -> one.materials().stream()
                .filter(material -> one.item().effectiveTo() == null && material.code().value().equals(code)).findFirst()
                .map(material -> newest(one, values(kind, MaterialColumns.write(material)))).or(() -> Optional.of(newest(one, null))));
            case DEPARTMENT, PLACE, SAMPLE -> dated.of(kind, code, null).map(row -> new Newest(row.values(), row.from(), row.change()))
                .or(() -> Optional.ofNullable(base(kind).get(code)).map(values -> new Newest(values, null, null)));
        };
    }

    /** The row that counts on that day. */
    public Optional<Map<String, String>> on(RowKind kind, String code, LocalDate day) {
        return kind == RowKind.ITEM || kind == RowKind.MATERIAL ? Optional.ofNullable(byCode(kind, day).get(code)) : dated.of(kind, code, day)
            .map(row -> Optional.ofNullable(row.values())).orElseGet(() -> Optional.ofNullable(base(kind).get(code)));
    }

    /** Every row that counts on that day, in the order of the list. */
    public List<Map<String, String>> on(RowKind kind, LocalDate day) {
        return List.copyOf(byCode(kind, day).values());
    }

    /** The same by its code. */
    public Map<String, Map<String, String>> byCode(RowKind kind, LocalDate day) {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        if (kind == RowKind.ITEM || kind == RowKind.MATERIAL) {
            catalogue.now().stream().filter(one -> one.item().inForce(day)).forEach(one -> rows(kind, one).forEach(row -> rows.put(row.get(kind.key()), row)));
            return rows;
        }
        rows.putAll(base(kind));
        dated.of(kind, day).forEach((code, row) -> {
            if (row.values() == null) {
                rows.remove(code);
            } else {
                rows.put(code, row.values());
            }
        });
        return rows;
    }

    private static List<Map<String, String>> rows(RowKind kind, ListedItem listed) {
        return kind == RowKind.ITEM ? List.of(values(kind, ItemColumns.write(listed.item())))
            : listed.materials().stream().map(material -> values(kind, MaterialColumns.write(material))).toList();
    }

    private Optional<ListedItem> listed(String item) {
        return Optional.ofNullable(CatalogueImport.newest(catalogue.now()).get(ItemCode.of(item))).filter(one -> !one.item().neverInForce());
    }

    private Newest newest(ListedItem listed, Map<String, String> values) {
        return new Newest(values, listed.item().effectiveFrom(), store.changeOf(listed.item()).orElse(null));
    }

    /** What stands in the tables of the rooms, without the versions of a day. */
    private Map<String, Map<String, String>> base(RowKind kind) {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        if (kind == RowKind.DEPARTMENT) {
            departments.stored().forEach(one -> rows.put(one.id(), values(kind, columns(one))));
        } else if (kind == RowKind.PLACE) {
            places.stored().forEach(one -> rows.put(one.department(), values(kind, ServicePlaces.values(one))));
        }
        return rows;
    }

    private static List<String> columns(Department one) {
        return List.of(one.id(), one.nameZh(), one.nameEn(), one.kind(), one.level(), Objects.requireNonNullElse(one.parent(), ""));
    }

    private static Map<String, String> values(RowKind kind, List<String> written) {
        Map<String, String> values = new TreeMap<>();
        var texts = new ArrayList<>(written);
        for (int i = 0; i < texts.size(); i++) {
            values.put(kind.columns().get(i), texts.get(i));
        }
        return values;
    }
}
