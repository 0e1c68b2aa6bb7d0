package org.binglian.intermediary;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.binglian.access.Refusal;
import org.binglian.codes.CreditCode;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/** services.csv and agencies.csv: read whole or refused whole, each wrong value named by its line. */
final class RegisterFiles {

    private static final List<String> SERVICE_COLUMNS = List.of("code", "name_zh", "name_en", "materials", "items");
    private static final List<String> AGENCY_COLUMNS = List.of("credit_code", "name_zh", "name_en", "account", "qualification",
            "qualified_until", "standing", "standing_until", "services");
    private static final Map<String, Integer> LONGEST = Map.of("code", 40, "name_zh", 100, "name_en", 160, "account", 60, "qualification", 400);

    private final Refusal refusal = Refusal.invalid("register-invalid");
    private final Set<String> services;

    private RegisterFiles(Set<String> services) {
        this.services = services;
    }

    static List<AgencyService> services(Reader csv) {
        var files = new RegisterFiles(Set.of());
        List<AgencyService> read = new ArrayList<>();
        files.rows("services.csv", csv, SERVICE_COLUMNS, row -> read.add(new AgencyService(
                files.shaped(row, "code", "[A-Z][A-Z0-9_]{2,39}"), files.text(row, "name_zh"), files.text(row, "name_en"),
                codes(row.get("materials")).map(MaterialCode::of).toList(), codes(row.get("items")).map(ItemCode::of).toList())));
        return read;
    }

    /** @param services the codes of the services that are listed */
    static List<Agency> agencies(Reader csv, Set<String> services) {
        var files = new RegisterFiles(services);
        List<Agency> read = new ArrayList<>();
        files.rows("agencies.csv", csv, AGENCY_COLUMNS, row -> read.add(files.agency(row)));
        return read;
    }

    /** The codes of a list with semicolons. */
    static Stream<String> codes(String list) {
        return list == null ? Stream.of() : Arrays.stream(list.split(";")).map(String::strip).filter(code -> !code.isEmpty());
    }

    private Agency agency(CSVRecord row) {
        String account = row.get("account").isBlank() ? null : shaped(row, "account", "[A-Za-z0-9]{1,60}");
        String until = row.get("standing_until").strip();
        return new Agency(CreditCode.of(row.get("credit_code")), text(row, "name_zh"), text(row, "name_en"), account, text(row, "qualification"),
                LocalDate.parse(text(row, "qualified_until")), Standing.valueOf(text(row, "standing")),
                until.isEmpty() ? null : LocalDate.parse(until), null, null, codes(row.get("services")).map(this::rendered).toList());
    }

    /** A service as {@code EIA:30:45000}: working days, CNY. */
    private Agency.Rendered rendered(String text) {
        String[] parts = text.split(":");
        if (parts.length != 3 || !services.contains(parts[0]) || !parts[1].matches("[1-9][0-9]{0,2}") || !parts[2].matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            throw new IllegalArgumentException(text);
        }
        return new Agency.Rendered(parts[0], Integer.parseInt(parts[1]), new BigDecimal(parts[2]));
    }

    private void rows(String file, Reader csv, List<String> columns, java.util.function.Consumer<CSVRecord> read) {
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).get().parse(csv)) {
            if (!parser.getHeaderNames().equals(columns)) {
                throw refusal.field(file, "register-columns", String.join(",", columns));
            }
            for (CSVRecord row : parser) {
                row(file, row, columns, read);
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalArgumentException e) {
            throw refusal.field(file, "register-columns", String.join(",", columns));
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private void row(String file, CSVRecord row, List<String> columns, java.util.function.Consumer<CSVRecord> read) {
        if (row.size() != columns.size()) {
            refusal.field(file, "register-line", row.getRecordNumber() + 1, String.join(",", row.toList()));
            return;
        }
        try {
            read.accept(row);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            refusal.field(file, "register-line", row.getRecordNumber() + 1, String.valueOf(e.getMessage()));
        }
    }

    private String shaped(CSVRecord row, String column, String shape) {
        if (!text(row, column).matches(shape)) {
            throw new IllegalArgumentException(column + " " + row.get(column));
        }
        return text(row, column);
    }

    private String text(CSVRecord row, String column) {
        String text = row.get(column).strip();
        if (text.isEmpty() || text.length() > LONGEST.getOrDefault(column, 40)) {
            throw new IllegalArgumentException(column + " " + text);
        }
        return text;
    }
}
