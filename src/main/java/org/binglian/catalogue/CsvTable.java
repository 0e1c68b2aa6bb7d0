package org.binglian.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One CSV file (RFC 4180, a byte order mark allowed) read under a fixed set of columns in any order. */
public final class CsvTable {

    private final String file;
    private final List<String> columns;
    private final List<ImportError> errors;
    private final List<CsvRow> rows = new ArrayList<>();

    private CsvTable(String file, List<String> columns, List<ImportError> errors) {
        this.file = file;
        this.columns = columns;
        this.errors = errors;
    }

    /** The rows that have the right shape; what is wrong with the rest is added to the errors. */
    public static List<CsvRow> read(String file, List<String> columns, Reader reader, List<ImportError> errors) {
        CsvTable table = new CsvTable(file, columns, errors);
        int line = 1;
        try (CSVParser parser = CSVParser.parse(withoutMark(reader), CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> heading = null;
            while (records.hasNext()) {
                CSVRecord values = records.next();
                if (heading == null) {
                    heading = table.heading(values);
                } else if (!(values.size() == 1 && values.get(0).isBlank())) {
                    table.row(heading, values, line);
                }
                line = (int) parser.getCurrentLineNumber() + 1;
            }
            if (heading == null) {
                table.error(1, "", "EMPTY_FILE");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            table.error(line, "", badEncoding(e) ? "NOT_UTF8" : "BROKEN_CSV");
        }
        return table.rows;
    }

    private List<String> heading(CSVRecord values) {
        List<String> heading = values.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String name : heading) {
            if (!seen.add(name)) {
                error(1, name, "DUPLICATE_COLUMN", name);
            } else if (!columns.contains(name)) {
                error(1, name, "UNKNOWN_COLUMN", name);
            }
        }
        columns.stream().filter(name -> !seen.contains(name)).forEach(name -> error(1, name, "MISSING_COLUMN", name));
        return heading;
    }

    private void row(List<String> heading, CSVRecord values, int line) {
        if (values.size() != heading.size()) {
            error(line, "", "FIELD_COUNT", String.valueOf(values.size()), String.valueOf(heading.size()));
            return;
        }
        Map<String, String> byName = new HashMap<>();
        for (int i = 0; i < heading.size(); i++) {
            byName.put(heading.get(i), values.get(i));
        }
        if (byName.keySet().containsAll(columns)) {
            rows.add(new CsvRow(file, line, byName, errors));
        }
    }

    private void error(int line, String column, String code, String... arguments) {
        errors.add(new ImportError(file, line, column, code, List.of(arguments)));
    }

    private static boolean badEncoding(Exception e) {
        return e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
    }

    private static Reader withoutMark(Reader reader) throws IOException {
        BufferedReader buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }
}
