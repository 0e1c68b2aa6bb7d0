package org.binglian.engine.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Rows as a text in which the columns of a table stand one after the other: like stands beside like. Numbers and moments are said less the
 * one before in their column.
 */
final class BoundColumns {

    private static final String LINE = "\n";
    private static final String NOTHING = "~";
    private static final String NUMBER = "#";
    private static final String MOMENT = "@";
    private static final Pattern NUMERIC = Pattern.compile("[1-9][0-9]{0,16}");
    private static final Pattern DATED = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}");

    private BoundColumns() {
    }

    /** @param rows of each instance, their first cell the table, of which all are equally long */
    static String written(Map<String, List<List<String>>> rows) {
        var text = new StringBuilder().append(rows.size()).append(LINE);
        Map<String, List<List<String>>> tables = new LinkedHashMap<>();
        column(rows.keySet(), text);
        rows.forEach((instance, own) -> {
            Map<String, Integer> counts = new LinkedHashMap<>();
            own.forEach(row -> {
                counts.merge(row.get(0), 1, Integer::sum);
                tables.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row);
            });
            text.append(counts.size()).append(LINE);
            counts.forEach((table, count) -> text.append(table).append(LINE).append(count).append(LINE));
        });
        tables.forEach((table, all) -> {
            int width = all.get(0).size();
            text.append(width).append(LINE);
            for (int at = 1; at < width; at++) {
                int cell = at;
                column(all.stream().map(row -> cell < row.size() ? row.get(cell) : null).toList(), text);
            }
        });
        return text.toString();
    }

    /** @throws RuntimeException when the text is not what was written */
    static Map<String, List<List<String>>> read(String text) {
        var lines = new ArrayDeque<>(List.of(text.split(LINE, -1)));
        var instances = column(Integer.parseInt(lines.remove()), lines);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> parts = new LinkedHashMap<>();
        for (String instance : instances) {
            var own = parts.computeIfAbsent(instance, one -> new LinkedHashMap<>());
            for (int left = Integer.parseInt(lines.remove()); left > 0; left--) {
                String table = lines.remove();
                own.put(table, Integer.valueOf(lines.remove()));
                sizes.merge(table, own.get(table), Integer::sum);
            }
        }
        Map<String, Deque<List<String>>> tables = new LinkedHashMap<>();
        sizes.forEach((table, size) -> tables.put(table, rows(table, size, lines)));
        Map<String, List<List<String>>> rows = new TreeMap<>();
        parts.forEach((instance, own) -> own.forEach((table, count) -> {
            for (int i = 0; i < count; i++) {
                rows.computeIfAbsent(instance, one -> new ArrayList<>()).add(tables.get(table).remove());
            }
        }));
        instances.forEach(instance -> rows.computeIfAbsent(instance, one -> new ArrayList<>()));
        return rows;
    }

    private static Deque<List<String>> rows(String table, int size, Deque<String> lines) {
        if (size > lines.size()) {
            throw new NoSuchElementException("cells are missing");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(new ArrayList<>(List.of(table)));
        }
        for (int left = Integer.parseInt(lines.remove()) - 1; left > 0; left--) {
            var cells = column(size, lines);
            for (int i = 0; i < size; i++) {
                rows.get(i).add(cells.get(i));
            }
        }
        return new ArrayDeque<>(rows);
    }

    private static void column(Collection<String> cells, StringBuilder text) {
        long number = 0;
        long moment = 0;
        for (String cell : cells) {
            if (cell == null) {
                text.append(NOTHING);
            } else if (NUMERIC.matcher(cell).matches()) {
                text.append(NUMBER).append(Long.parseLong(cell) - number);
                number = Long.parseLong(cell);
            } else {
                Long millis = millis(cell);
                text.append(millis == null ? cell : MOMENT + (millis - moment));
                moment = millis == null ? moment : millis;
            }
            text.append(LINE);
        }
    }

    private static List<String> column(int count, Deque<String> lines) {
        var cells = new ArrayList<String>();
        long number = 0;
        long moment = 0;
        for (int i = 0; i < count; i++) {
            String cell = lines.remove();
            if (cell.startsWith(NUMBER)) {
                number += Long.parseLong(cell.substring(1));
                cells.add(String.valueOf(number));
            } else if (cell.startsWith(MOMENT)) {
                moment += Long.parseLong(cell.substring(1));
                cells.add(said(moment));
            } else {
                cells.add(cell.equals(NOTHING) ? null : cell);
            }
        }
        return cells;
    }

    /** Of a moment that is said again as it stands there; null of all else. */
    private static Long millis(String cell) {
        if (!DATED.matcher(cell).matches()) {
            return null;
        }
        try {
            long millis = LocalDateTime.parse(cell).toInstant(ZoneOffset.UTC).toEpochMilli();
            return said(millis).equals(cell) ? millis : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static String said(long millis) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
    }
}
