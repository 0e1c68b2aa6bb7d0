package org.binglian.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.binglian.access.Refusal;

/**
 * What an uploaded file may be: a document, a drawing, a picture or an archive by its name, never a program or a page by its content,
 * and no archive that would burst or write beside the place where somebody unpacks it. We never unpack one ourselves.
 */
final class UploadRules {

    static final Set<String> KINDS = Set.of("pdf", "ofd", "jpg", "jpeg", "png", "tif", "tiff", "bmp", "doc", "docx", "xls", "xlsx", "ppt", "pptx",
            "wps", "et", "dps", "txt", "csv", "dwg", "dxf", "dwf", "ifc", "rvt", "skp", "zip", "rar", "7z");
    private static final Set<String> ZIPPED = Set.of("docx", "xlsx", "pptx", "ofd", "zip", "wps", "et", "dps");
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final long LARGE = 64L << 20;
    private static final int MOST_TIMES = 100;
    private static final int LONGEST_NAME = 150;
    private static final int HEAD = 512;

    private UploadRules() {
    }

    /** The last part of a name as it was given, without signs that are not seen: a name, never a path. */
    static String name(String given) {
        String text = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String shown = text.codePoints().filter(sign -> Character.getType(sign) != Character.CONTROL && Character.getType(sign) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(shown.length() - LONGEST_NAME);
    }

    /** @throws Refusal 422 {@code file-type} when the hall takes no files of such a name */
    static void requireKind(String name) {
        if (!KINDS.contains(kind(name))) {
            throw Refusal.invalid("file-type", String.join(" ", KINDS.stream().sorted().toList())).field("file", "FILE_TYPE");
        }
    }

    /** @throws Refusal 422 {@code file-type} for a program or a page under another name, {@code file-archive} for an archive that does harm */
    static void requireContent(String name, Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        boolean zip = starts(head, 'P', 'K', 3, 4);
        if (runs(head) || zip && !ZIPPED.contains(kind(name))) {
            throw Refusal.invalid("file-type", String.join(" ", KINDS.stream().sorted().toList())).field("file", "FILE_CONTENT");
        }
        if (zip) {
            archive(file);
        }
    }

    private static boolean runs(byte[] head) {
        int at = starts(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        while (at < head.length && Character.isWhitespace(head[at])) {
            at++;
        }
        return at < head.length && head[at] == '<' || starts(head, 'M', 'Z') || starts(head, 0x7F, 'E', 'L', 'F') || starts(head, '#', '!')
                || starts(head, 0xCA, 0xFE, 0xBA, 0xBE) || starts(head, 0xCF, 0xFA, 0xED, 0xFE);
    }

    /** Names may be in any of the old character sets: only their signs of ASCII are looked at. */
    private static void archive(Path file) throws IOException {
        long packed = Files.size(file);
        long bytes = 0;
        byte[] buffer = new byte[65_536];
        try (var zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            if (zip.size() > MOST_ENTRIES) {
                throw harmful();
            }
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (leaves(entry.getName())) {
                    throw harmful();
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        bytes += read;
                        if (bytes > MOST_BYTES || bytes > LARGE && bytes > packed * MOST_TIMES) {
                            throw harmful();
                        }
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw harmful();
        }
    }

    private static boolean leaves(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("[A-Za-z]:.*") || path.equals("..") || path.startsWith("../") || path.contains("/../")
                || path.endsWith("/..") || path.indexOf('\0') >= 0;
    }

    private static Refusal harmful() {
        return Refusal.invalid("file-archive").field("file", "FILE_ARCHIVE");
    }

    private static String kind(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean starts(byte[] head, int... signs) {
        if (head.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((head[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
