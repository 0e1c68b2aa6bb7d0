package org.binglian.office;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The policy as people read it: who may do which act ({@code acts.csv}), and which act each endpoint is ({@code endpoints.csv}). */
final class AccessTable {

    private static final Path FOLDER = Path.of("src/test/resources/access");
    private static final List<String> WORDS = List.of("act", "meaning");

    /** An endpoint of the application and how it is asked; {@code asked} and {@code body} are empty where the endpoint says it all. */
    record Row(String method, String endpoint, String act, String asked, String body) {

        String name() {
            return method + " " + endpoint;
        }

        boolean writes() {
            return !"GET".equals(method);
        }
    }

    private AccessTable() {
    }

    static List<Row> rows() {
        return read("endpoints.csv").stream().map(line -> new Row(line.get("method"), line.get("endpoint"), line.get("act"), line.get("asked"),
                line.get("body"))).toList();
    }

    /** Act → asker → {@code yes}, {@code sign-in}, {@code denied} or {@code nothing}. */
    static Map<String, Map<String, String>> acts() {
        Map<String, Map<String, String>> acts = new LinkedHashMap<>();
        read("acts.csv").forEach(line -> {
            Map<String, String> cells = new LinkedHashMap<>(line.toMap());
            WORDS.forEach(cells::remove);
            acts.put(line.get("act"), cells);
        });
        return acts;
    }

    private static List<CSVRecord> read(String file) {
        try (Reader in = Files.newBufferedReader(FOLDER.resolve(file))) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get().parse(in).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
