package org.binglian.console.accounts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.binglian.access.AccountRegister;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts from a file, all of them or none: {@code id,name_zh,name_en,roles,department,section,phone,company}, roles joined by spaces.
 * An account that is there is changed, any other opened. A column {@code identity}, what the single sign-on (统一身份认证) calls the person,
 * may be there too: an empty cell is nobody; without the column all stays as it is.
 */
@Service
class AccountImport {

    static final List<String> COLUMNS = List.of("id", "name_zh", "name_en", "roles", "department", "section", "phone", "company");
    static final String IDENTITY = "identity";
    private static final int MOST = 2_000;

    private final AccountActs acts;
    private final AccountRegister register;

    AccountImport(AccountActs acts, AccountRegister register) {
        this.acts = acts;
        this.register = register;
    }

    /** Account → its code for the first password, null where it was there before. @throws Refusal 422 naming the line */
    @Transactional
    public Map<String, String> read(Reader file, Person by) {
        Map<String, String> codes = new LinkedHashMap<>();
        for (CSVRecord line : lines(file)) {
            var form = form(line);
            try {
                if (form.id() != null && register.find(form.id()).isPresent()) {
                    acts.change(form, by);
                    codes.put(form.id(), null);
                } else {
                    codes.put(form.id(), acts.open(form, by));
                }
                if (line.isMapped(IDENTITY)) {
                    acts.identity(form.id(), line.get(IDENTITY), by);
                }
            } catch (Refusal wrong) {
                var refusal = Refusal.invalid("accounts-file", line.getRecordNumber() + 1);
                wrong.errors().forEach(error -> refusal.field(error.field(), error.code(), error.args()));
                throw refusal;
            }
        }
        return codes;
    }

    private static AccountForm form(CSVRecord line) {
        return new AccountForm(line.get("id"), line.get("name_zh"), line.get("name_en"), line.get("department"), line.get("section"),
                line.get("phone"), line.get("company"), Arrays.stream(line.get("roles").strip().split("\\s+")).filter(role -> !role.isEmpty()).toList());
    }

    private static List<CSVRecord> lines(Reader file) {
        try (var parser = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get().parse(file)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw Refusal.invalid("accounts-file", 1).field("file", "ACCOUNT_COLUMNS", String.join(",", COLUMNS));
            }
            var lines = parser.getRecords();
            if (lines.size() > MOST || lines.stream().anyMatch(line -> !line.isConsistent())) {
                throw Refusal.invalid("accounts-file", lines.stream().filter(line -> !line.isConsistent()).findFirst()
                        .map(line -> line.getRecordNumber() + 1).orElse((long) MOST)).field("file", "ACCOUNT_COLUMNS", String.join(",", COLUMNS));
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw Refusal.invalid("accounts-file", 1).field("file", "ACCOUNT_COLUMNS", String.join(",", COLUMNS));
        }
    }
}
