package org.binglian.bench.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was counted, in words: how many round trips each act takes, and of which statements. */
final class Explained {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 40;

    private Explained() {
    }

    static String json(Object value) throws JsonProcessingException {
        return JSON.writeValueAsString(value);
    }

    static JsonNode read(String json) throws JsonProcessingException {
        return JSON.readTree(json);
    }

    static String said(String who, JsonNode counted) {
        double cases = counted.path("cases").asInt();
        var said = new StringBuilder("%s: %.1f round trips a case, %.1f commits; behind the user's back %.1f and %.1f%n".formatted(who,
                counted.path("roundTrips").asLong() / cases, counted.path("commits").asLong() / cases, counted.path("behind").asLong() / cases,
                counted.path("commitsBehind").asLong() / cases));
        counted.path("acts").fields().forEachRemaining(act -> {
            List<Map.Entry<String, Long>> texts = new ArrayList<>();
            act.getValue().fields().forEachRemaining(text -> texts.add(Map.entry(text.getKey(), text.getValue().asLong())));
            texts.sort(Comparator.comparingLong((Map.Entry<String, Long> one) -> -one.getValue()).thenComparing(Map.Entry::getKey));
            said.append("%n== %s: %.1f a case%n".formatted(act.getKey(), texts.stream().mapToLong(Map.Entry::getValue).sum() / cases));
            texts.stream().limit(texts.stream().anyMatch(text -> text.getKey().contains("\n")) ? texts.size() : SHOWN).forEach(text -> said.append("%7.2f  %s%n".formatted(text.getValue() / cases, cut(text.getKey()))));
        });
        said.append(tables(counted, cases));
        return said.toString();
    }

    /** The same by table, all acts together. */
    private static String tables(JsonNode counted, double cases) {
        Map<String, Long> tables = new TreeMap<>();
        counted.path("acts").forEach(act -> act.fields().forEachRemaining(text -> tables.merge(about(text.getKey()), text.getValue().asLong(), Long::sum)));
        var said = new StringBuilder("%n== all acts, by verb and first table%n".formatted());
        tables.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(one -> said.append("%7.2f  %s%n".formatted(one.getValue() / cases, one.getKey())));
        return said.toString();
    }

    private static String about(String sql) {
        var table = java.util.regex.Pattern.compile("(?i)\\b(from|into|update)\\s+([a-z_]+)").matcher(sql);
        return sql.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + (table.find() ? " " + table.group(2).toLowerCase(java.util.Locale.ROOT) : "");
    }

    private static String cut(String sql) {
        int who = sql.indexOf('\n');
        return who > 0 ? cut(sql.substring(0, who)) + sql.substring(who) : sql.length() <= 260 ? sql : sql.substring(0, 200) + " … " + sql.substring(sql.length() - 60);
    }
}
