package org.binglian.issuance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.binglian.access.Departments;
import org.binglian.access.Later;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;

/** Issues papers and finds them again. */
@Service
public class Papers {

    /** Without the page, which is large and seldom asked for. */
    private static final String SELECT =
            "select number, kind, project_number, case_number, item_code, issuer, issued_on, issued_at, applicant_name, sha256 from paper";

    private final JdbcClient jdbc;
    private final PaperTemplates templates;
    private final Departments departments;
    private final OfficeTime office;
    private final Ledger ledger;
    private final MessageSource texts;
    private final ApplicationEventPublisher events;

    Papers(JdbcClient jdbc, PaperTemplates templates, Departments departments, OfficeTime office, Ledger ledger, MessageSource texts,
           ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.templates = templates;
        this.departments = departments;
        this.office = office;
        this.ledger = ledger;
        this.texts = texts;
        this.events = events;
    }

    /** Whom a paper is about; case and item may be null. */
    public record Subject(ProjectNumber project, CaseNumber caseNumber, ItemCode item, String applicantName) {
    }

    /** What the paper would say if it were issued now: marked as a draft, not numbered, not stored, not recorded. */
    public String draft(PaperKind kind, String issuer, Map<String, Object> facts) {
        String mark = texts.getMessage("paper.draft", null, Locale.CHINESE);
        var all = headed(kind, issuer, facts);
        all.put("number", mark);
        String banner = "<p class=\"draft\" style=\"position:sticky;top:0;margin:0;padding:.5em 1em;background:#fff;border:2pt dashed #b00020;"
                + "color:#b00020;font-weight:bold;text-align:center\">" + mark + " · " + texts.getMessage("paper.draft.what", null, Locale.CHINESE)
                + "<br><span lang=\"en\">" + texts.getMessage("paper.draft.what", null, Locale.ENGLISH) + "</span></p>";
        String page = templates.render(kind, all);
        int body = page.indexOf('>', Math.max(0, page.indexOf("<body")));
        return page.substring(0, body + 1) + banner + page.substring(body + 1);
    }

    /** Issues a numbered paper and enters its hash in the record. Answers its number. */
    public String issue(PaperKind kind, Subject subject, String issuer, String actor, Map<String, Object> facts) {
        var key = new GeneratedKeyHolder();
        var now = office.now().atOffset(ZoneOffset.UTC);
        LocalDate today = office.today();
        jdbc.sql("insert into serial_paper (issued_at) values (?)").param(now).update(key, "id");
        String number = kind.number(today.getYear(), key.getKey().longValue());
        var all = headed(kind, issuer, facts);
        all.put("number", number);
        all.put("verificationUrl", "/verify?number=" + number);
        String page = templates.render(kind, all);
        String hash = sha256(page);
        Later.write(jdbc.sql("""
                insert into paper (number, kind, project_number, case_number, item_code, issuer, issued_on, issued_at, applicant_name, packed,
                sha256) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(number, kind.name(), subject.project().value(),
                        subject.caseNumber() == null ? null : subject.caseNumber().value(),
                        subject.item() == null ? null : subject.item().value(), issuer, today, now, subject.applicantName(), PackedPages.pack(page), hash)));
        Map<String, Object> recorded = new LinkedHashMap<>(Map.of("number", number, "paper", kind.name(), "sha256", hash));
        if (subject.item() != null) {
            recorded.put("itemCode", subject.item().value());
        }
        ledger.append(new Entry(subject.caseNumber() == null ? subject.project().value() : subject.caseNumber().value(), "PAPER_ISSUED", actor,
                today, recorded));
        events.publishEvent(new PaperIssued(new Paper(number, kind, subject.project(), subject.caseNumber(), subject.item(), issuer, today,
                now.toInstant(), subject.applicantName(), hash)));
        return number;
    }

    private Map<String, Object> headed(PaperKind kind, String issuer, Map<String, Object> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("kindName", name(kind, Locale.CHINESE));
        all.put("kindNameEn", name(kind, Locale.ENGLISH));
        all.put("issuedOn", office.today().toString());
        all.put("issuerName", departments.find(issuer).map(d -> d.nameZh()).orElse(issuer));
        return all;
    }

    public String name(PaperKind kind, Locale locale) {
        return texts.getMessage("paper." + kind.name(), null, kind.name(), locale);
    }

    public Optional<Paper> find(String number) {
        return jdbc.sql(SELECT + " where number = ?").param(number).query(Papers::paper).optional();
    }

    /** The page as issued. */
    public Optional<String> page(String number) {
        return jdbc.sql("select page, packed, case_number from paper where number = ?").param(number)
                .query((row, n) -> row.getBytes(2) != null ? PackedPages.unpack(row.getBytes(2))
                        : row.getString(1) != null ? row.getString(1) : bound(row.getString(3), number)).optional();
    }

    /** A page that was packed with the others of its case. */
    private String bound(String caseNumber, String number) {
        return jdbc.sql("select packed from paper_book where case_number = ?").param(caseNumber).query((row, n) -> PaperBook.unpack(row.getBytes(1)).get(number))
                .list().stream().filter(Objects::nonNull).findFirst().orElse("");
    }

    /** Whether the page is what was issued, byte for byte. */
    public boolean intact(Paper paper) {
        return page(paper.number()).map(page -> sha256(page).equals(paper.sha256())).orElse(false);
    }

    public List<Paper> ofCase(CaseNumber number) {
        return jdbc.sql(SELECT + " where case_number = ? order by issued_at, number").param(number.value()).query(Papers::paper)
                .list();
    }

    public List<Paper> ofCases(Collection<CaseNumber> numbers) {
        return numbers.isEmpty() ? List.of() : jdbc.sql(SELECT + " where case_number in (:numbers) order by issued_at, number")
                .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(Papers::paper).list();
    }

    /** The papers of one item in all cases of a project, the oldest first. */
    public List<Paper> ofItem(ProjectNumber project, ItemCode item) {
        return jdbc.sql(SELECT + " where project_number = ? and item_code = ? order by issued_at, number")
                .params(project.value(), item.value()).query(Papers::paper).list();
    }

    private static Paper paper(ResultSet row, int index) throws SQLException {
        String caseNumber = row.getString("case_number");
        String item = row.getString("item_code");
        return new Paper(row.getString("number"), PaperKind.valueOf(row.getString("kind")), ProjectNumber.of(row.getString("project_number")),
                caseNumber == null ? null : CaseNumber.of(caseNumber), item == null ? null : ItemCode.of(item), row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class), row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("applicant_name"), row.getString("sha256"));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
