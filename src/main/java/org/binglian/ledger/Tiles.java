package org.binglian.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The leaves of the tree, of which those of old are kept sixteen in a row. */
@Component
class Tiles {

    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Tiles(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** How many leaves, from the first, are kept in tiles. */
    long folded() {
        return jdbc.sql("select coalesce(max(tile) + 1, 0) from ledger_tile").query(Long.class).single() * Tile.SIZE;
    }

    /** Puts the next leaves into tiles, as far as sixteen are there; the leaves stay until their rows are bound. @return whether there may be more */
    boolean fold() {
        long next = folded();
        var leaves = jdbc.sql("select place, subject, seq, hash from ledger_leaf where place >= ? and place < ? order by place")
                .params(next, next + AT_ONCE * Tile.SIZE).query(Tile.Leaf.class).list();
        var tiles = new ArrayList<Object[]>();
        for (int at = 0; at + Tile.SIZE <= leaves.size() && leaves.get(at + Tile.SIZE - 1).place() == next + at + Tile.SIZE - 1; at += Tile.SIZE) {
            tiles.add(new Object[] {(next + at) / Tile.SIZE, Tile.pack(leaves.subList(at, at + Tile.SIZE))});
        }
        batches.batchUpdate("insert into ledger_tile (tile, packed) values (?, ?)", tiles);
        return tiles.size() == AT_ONCE;
    }

    /** The leaves at these places that are kept in tiles, by their places. */
    Map<Long, Tile.Leaf> between(long from, long to) {
        var found = new HashMap<Long, Tile.Leaf>();
        jdbc.sql("select tile, packed from ledger_tile where tile >= ? and tile <= ?").params(from / Tile.SIZE, (to - 1) / Tile.SIZE)
                .query(row -> {
                    Tile.unpack(row.getLong(1), row.getBytes(2)).stream().filter(leaf -> leaf.place() >= from && leaf.place() < to)
                            .forEach(leaf -> found.put(leaf.place(), leaf));
                });
        return found;
    }

    /** The sixteen hashes from this place on, wherever they are kept; one statement, since leaves move from one table to the other. */
    static Map<Long, byte[]> hashes(JdbcClient jdbc, long from) {
        var single = new HashMap<Long, byte[]>();
        var whole = new HashMap<Long, byte[]>();
        jdbc.sql("""
                select 1 as kept, tile as place, packed as hash from ledger_tile where tile = ?
                union all select 0, place, hash from ledger_leaf where place >= ? and place < ?""")
                .params(from / Tile.SIZE, from, from + Tile.SIZE).query(row -> {
                    if (row.getInt(1) == 0) {
                        single.put(row.getLong(2), row.getBytes(3));
                    } else {
                        Tile.unpack(row.getLong(2), row.getBytes(3)).forEach(leaf -> whole.put(leaf.place(), leaf.hash()));
                    }
                });
        return whole.isEmpty() ? single : whole;
    }
}
