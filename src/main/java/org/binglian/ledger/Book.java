package org.binglian.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.binglian.verify.Merkle;

/**
 * Sealed rows of one subject as few bytes: the hash of each, and where it does not follow the row before it in the book the hash before it;
 * then, deflated, their numbers, each kind of number by itself and less what it was in the row before, and their texts. The first byte
 * names the format; neither it nor its words ever change.
 */
final class Book {

    private static final int FIRST = 1;
    private static final int HASH = 32;
    private static final String FIELD = "\n";

    /** Marks a row that does not follow the one before it here. */
    private static final String ELSE = "-";
    private static final List<ToLongFunction<BoundRow>> NUMBERS = List.of(one -> one.row().seq(), one -> one.row().id(), BoundRow::place,
            one -> one.row().effectiveOn().toEpochDay(), one -> one.row().recordedAt().toEpochMilli());

    private static final int FIELDS = 5;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** Stands where a hash stood that is kept as bytes. */
    private static final String PLACE = "\u0001";
    private static final Pattern GAP = Pattern.compile(PLACE);

    private Book() {
    }

    /** @param rows of one subject in the order of their numbers */
    static byte[] pack(List<BoundRow> rows) {
        var hashes = new ArrayList<byte[]>();
        var rest = new Packed(FIRST);
        for (var number : NUMBERS) {
            long before = 0;
            for (BoundRow one : rows) {
                rest.number(number.applyAsLong(one) - before);
                before = number.applyAsLong(one);
            }
        }
        var texts = new StringBuilder();
        String before = Row.START;
        String release = "";
        for (BoundRow one : rows) {
            var row = one.row();
            boolean follows = row.prevHash().equals(before);
            if (!follows) {
                hashes.add(Merkle.bytes(row.prevHash()));
            }
            hashes.add(Merkle.bytes(row.hash()));
            var text = String.join(FIELD, row.kind(), row.actor(), row.facts(), row.release().equals(release) ? "" : row.release(), follows ? "" : ELSE);
            texts.append(HEX.matcher(text).replaceAll(hash -> {
                hashes.add(Merkle.bytes(hash.group()));
                return PLACE;
            })).append(FIELD);
            before = row.hash();
            release = row.release();
        }
        var packed = new Packed(FIRST).number(rows.size()).number(hashes.size());
        hashes.forEach(packed::raw);
        return packed.deflated(rest.raw(texts.toString().getBytes(StandardCharsets.UTF_8)).bytes(), BookWords.FIRST);
    }

    /** What was packed; nothing where the bytes cannot be read: then the places of these rows are empty. */
    static List<BoundRow> unpack(String subject, byte[] packed) {
        try {
            return read(subject, new Packed.Reader(packed, FIRST));
        } catch (IOException | DateTimeException | ArithmeticException | IndexOutOfBoundsException | NoSuchElementException changed) {
            return List.of();
        }
    }

    private static List<BoundRow> read(String subject, Packed.Reader packed) throws IOException {
        int count = Math.toIntExact(packed.number());
        var hashes = new ArrayDeque<String>();
        for (long left = packed.number(); left > 0; left--) {
            hashes.add(Merkle.hex(packed.raw(HASH)));
        }
        var rest = new Packed.Reader(packed.inflated(BookWords.FIRST), FIRST);
        var numbers = new ArrayList<long[]>();
        for (int column = 0; column < NUMBERS.size(); column++) {
            numbers.add(rest.numbers(count));
        }
        var texts = new String(rest.all(), StandardCharsets.UTF_8).split(FIELD, -1);
        var rows = new ArrayList<BoundRow>();
        String before = Row.START;
        String release = "";
        for (int i = 0; i < count; i++) {
            String prevHash = texts[FIELDS * i + FIELDS - 1].isEmpty() ? before : hashes.removeFirst();
            before = hashes.removeFirst();
            var said = new ArrayList<String>();
            for (int at = FIELDS * i; at < FIELDS * (i + 1) - 1; at++) {
                said.add(filled(texts[at], hashes));
            }
            release = said.get(3).isEmpty() ? release : said.get(3);
            rows.add(new BoundRow(new Row(numbers.get(1)[i], subject, Math.toIntExact(numbers.get(0)[i]), said.get(0), said.get(1),
                    LocalDate.ofEpochDay(numbers.get(3)[i]), Instant.ofEpochMilli(numbers.get(4)[i]), said.get(2), release, prevHash, before),
                    numbers.get(2)[i]));
        }
        return rows;
    }

    private static String filled(String text, Deque<String> hashes) {
        return text.contains(PLACE) ? GAP.matcher(text).replaceAll(gap -> hashes.removeFirst()) : text;
    }
}
