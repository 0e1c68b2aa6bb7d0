package org.binglian.catalogue.upkeep;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.catalogue.ListRows;
import org.binglian.catalogue.RowKind;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of samples: a blank form (空白表格) and a filled one (示范文本) of each paper; each content is kept once. */
@Service
public class SampleFiles {

    public enum Kind { BLANK, FILLED }

    public record SampleFile(String name, String mediaType, byte[] content) {
    }

    private static final int LARGEST = 5_000_000;
    /** By the ending: the media type, and how such a file begins. */
    private static final Map<String, Map.Entry<String, String>> KINDS = Map.of("pdf", Map.entry("application/pdf", "25504446"),
            "docx", Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304"),
            "xlsx", Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304"),
            "ofd", Map.entry("application/ofd", "504b0304"), "doc", Map.entry("application/msword", "d0cf11e0"),
            "xls", Map.entry("application/vnd.ms-excel", "d0cf11e0"), "png", Map.entry("image/png", "89504e47"),
            "jpg", Map.entry("image/jpeg", "ffd8ff"), "jpeg", Map.entry("image/jpeg", "ffd8ff"));

    private final JdbcClient jdbc;
    private final ChangeEdits edits;
    private final CatalogueChanges changes;
    private final ListRows list;
    private final OfficeTime time;

    SampleFiles(JdbcClient jdbc, ChangeEdits edits, CatalogueChanges changes, ListRows list, OfficeTime time) {
        this.jdbc = jdbc;
        this.edits = edits;
        this.changes = changes;
        this.list = list;
        this.time = time;
    }

    /** Puts a file into the change. @throws Refusal 422 when it is too large or not of a kind that serves, 404, 403 and 409 as any edit */
    @Transactional
    public CatalogueChange put(String number, int version, MaterialCode material, Kind kind, String fileName, byte[] content, Person by) {
        edits.working(number, version, by);
        String name = fileName == null ? "" : fileName.replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"]", "").strip();
        var known = KINDS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        String begins = HexFormat.of().formatHex(content, 0, Math.min(content.length, 8));
        if (known == null || name.length() > 200 || content.length > LARGEST || !begins.startsWith(known.getValue())) {
            throw Refusal.invalid("catalogue-file-refused").field("file", "FILE_REFUSED", name.length() > 60 ? name.substring(0, 60) + "…" : name);
        }
        String sha256 = sha256(content);
        var change = edits.put(number, version, RowKind.SAMPLE, code(material, kind), Map.of("file_name", name, "media_type", known.getKey(),
                "size_bytes", String.valueOf(content.length), "sha256", sha256), by);
        if (jdbc.sql("select size_bytes from catalogue_file where sha256 = ?").param(sha256).query(Integer.class).optional().isEmpty()) {
            jdbc.sql("insert into catalogue_file (sha256, media_type, size_bytes, content, kept_by, kept_at) values (?, ?, ?, ?, ?, ?)")
                    .params(sha256, known.getKey(), content.length, content, by.id(), time.now().atOffset(ZoneOffset.UTC)).update();
        }
        return change;
    }

    /** What anybody may download on that day; empty: the office has published none. */
    public Optional<SampleFile> published(MaterialCode material, Kind kind, LocalDate on) {
        return list.on(RowKind.SAMPLE, code(material, kind), on).flatMap(this::file);
    }

    /** As it stands in the change, else as it was put in force last. */
    public Optional<SampleFile> inChange(String number, MaterialCode material, Kind kind, Person reader) {
        return changes.row(number, RowKind.SAMPLE, code(material, kind), reader).flatMap(this::file);
    }

    public static String code(MaterialCode material, Kind kind) {
        return material + ":" + kind;
    }

    private Optional<SampleFile> file(Map<String, String> row) {
        return jdbc.sql("select content from catalogue_file where sha256 = ?").param(row.get("sha256")).query((found, n) -> found.getBytes(1)).optional()
                .map(content -> new SampleFile(row.get("file_name"), row.get("media_type"), content));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
