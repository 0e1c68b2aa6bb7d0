package org.binglian.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.codes.ItemCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the list. Their columns are those of the files, so one reader and one writer serve both. */
@Repository
class CatalogueStore {

    private static final List<String> MATERIAL_COLUMNS =
        MaterialColumns.NAMES.stream().filter(name -> !name.equals("item_code")).toList();

    private record Key(String item, int version) {}

    private record StoredMaterial(Key of, Material material) {}

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the last import, 0 before the first: it moves with every change of the list. */
    int lastImport() {
        return jdbc.sql("select coalesce(max(number), 0) from catalogue_import").query(Integer.class).single();
    }

    Optional<LocalDate> lastEffectiveFrom() {
        return jdbc.sql("select effective_from from catalogue_import where change_number is null order by number desc limit 1").query(LocalDate.class).optional();
    }

    /** One at a time, on all nodes: until the end of the transaction. */
    void takeTurn() {
        jdbc.sql("select id from catalogue_turn where id = 1 for update").query(Integer.class).single();
    }

    /**
     * Two imports at once would take the same number: the key lets only one of them through.
     * @param change that brings it, null for a whole list
     */
    int openImport(LocalDate effectiveFrom, String by, Instant at, String change) {
        int number = lastImport() + 1;
        jdbc.sql("insert into catalogue_import (number, effective_from, imported_by, imported_at, changed, change_number) values (?, ?, ?, ?, 0, ?)")
            .params(Arrays.asList(number, effectiveFrom, by, at.atOffset(ZoneOffset.UTC), change)).update();
        return number;
    }

    void closeImport(int number, int changed) {
        jdbc.sql("update catalogue_import set changed = ? where number = ?").params(changed, number).update();
    }

    /** Every version of every item, in the order of the list. */
    List<ListedItem> load() {
        Map<Key, List<Material>> materials = jdbc.sql("select * from catalogue_material order by item_code, item_version, position")
            .query((row, n) -> new StoredMaterial(new Key(row.getString("item_code"), row.getInt("item_version")),
                MaterialColumns.read(row(row, MaterialColumns.NAMES)))).list().stream()
            .collect(Collectors.groupingBy(StoredMaterial::of, Collectors.mapping(StoredMaterial::material, Collectors.toList())));
        return jdbc.sql("select * from catalogue_item order by position, item_code, version").query((row, n) -> item(row)).list()
            .stream().map(item -> new ListedItem(item, materials.getOrDefault(new Key(item.code().value(), item.version()), List.of())))
            .toList();
    }

    /** The number of an item's next version. */
    int nextVersion(ItemCode code) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from catalogue_item where item_code = ?").param(code.value()).query(Integer.class).single();
    }

    /** @param change that brought it, null for a whole list */
    void insert(ListedItem listed, int position, String change) {
        Item item = listed.item();
        List<Object> values = new ArrayList<>(Arrays.asList(item.version(), item.effectiveFrom(), position, change));
        values.addAll(stored(ItemColumns.NAMES, ItemColumns.write(item), ItemColumns.COUNTS));
        jdbc.sql(insert("catalogue_item", "version, effective_from, position, change_number", ItemColumns.NAMES)).params(values).update();
        int place = 0;
        for (Material material : listed.materials()) {
            List<Object> row = new ArrayList<>(List.of(item.code().value(), item.version(), place++));
            List<String> written = new ArrayList<>(MaterialColumns.write(material));
            written.remove(MaterialColumns.NAMES.indexOf("item_code"));
            row.addAll(stored(MATERIAL_COLUMNS, written, MaterialColumns.COUNTS));
            jdbc.sql(insert("catalogue_material", "item_code, item_version, position", MATERIAL_COLUMNS)).params(row).update();
        }
    }

    /** @param change that ends it, null for a whole list */
    void end(Item item, LocalDate lastDay, String change) {
        jdbc.sql("update catalogue_item set effective_to = ?, ended_by = ? where item_code = ? and version = ?")
            .params(Arrays.asList(lastDay, change, item.code().value(), item.version())).update();
    }

    /** What this change ended goes on as if it had not. */
    void reopen(String change) {
        jdbc.sql("update catalogue_item set effective_to = null, ended_by = null where ended_by = ?").param(change).update();
    }

    /** What this change brought is as if it had never been in force. */
    void withdraw(String change) {
        jdbc.sql("select distinct effective_from from catalogue_item where change_number = ?").param(change).query(LocalDate.class).list()
            .forEach(from -> jdbc.sql("update catalogue_item set effective_to = ? where change_number = ? and effective_from = ?")
                .params(from.minusDays(1), change, from).update());
    }

    /** The change that brought this version or ended it last; empty for a whole list. */
    Optional<String> changeOf(Item item) {
        return jdbc.sql("select coalesce(ended_by, change_number, '') from catalogue_item where item_code = ? and version = ?")
            .params(item.code().value(), item.version()).query(String.class).optional().filter(change -> !change.isEmpty());
    }

    /** Where the last item of this stage stands; where there is none, at the end. */
    int lastPlace(Stage stage) {
        return jdbc.sql("select coalesce(max(position), (select coalesce(max(position), 0) + 1 from catalogue_item)) from catalogue_item where stage = ?")
            .param(stage.name()).query(Integer.class).single();
    }

    int placeOf(Item item) {
        return jdbc.sql("select max(position) from catalogue_item where item_code = ?").param(item.code().value()).query(Integer.class).single();
    }

    void place(Item item, int position) {
        jdbc.sql("update catalogue_item set position = ? where item_code = ?").params(position, item.code().value()).update();
    }

    private static Item item(ResultSet row) throws SQLException {
        return ItemColumns.read(row(row, ItemColumns.NAMES)).withVersion(row.getInt("version"),
            row.getObject("effective_from", LocalDate.class), row.getObject("effective_to", LocalDate.class));
    }

    private static CsvRow row(ResultSet stored, List<String> columns) throws SQLException {
        Map<String, String> values = new HashMap<>();
        for (String column : columns) {
            String value = stored.getString(column);
            values.put(column, value == null ? "" : value);
        }
        return new CsvRow("", 0, values, new ArrayList<>());
    }

    private static String insert(String table, String own, List<String> columns) {
        long count = own.chars().filter(c -> c == ',').count() + 1 + columns.size();
        return "insert into " + table + " (" + own + ", " + String.join(", ", columns) + ") values ("
            + Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", ")) + ")";
    }

    private static List<Object> stored(List<String> columns, List<String> written, Set<String> counts) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = written.get(i);
            boolean absent = value.isEmpty() && (counts.contains(columns.get(i)) || columns.get(i).equals("statutory_unit"));
            values.add(absent ? null : counts.contains(columns.get(i)) ? (Object) Integer.valueOf(value) : value);
        }
        return values;
    }
}
