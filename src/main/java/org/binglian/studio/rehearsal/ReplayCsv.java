package org.binglian.studio.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Refusal;
import org.binglian.hall.Words;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.binglian.modelling.rehearsal.Rehearsals;
import org.binglian.studio.Analysts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every case of a replay that comes out otherwise, a line for each difference, for a spreadsheet. */
@RestController
class ReplayCsv {

    private static final String MARK = "\ufeff";
    private static final List<String> HEAD = List.of("replay.csv.case", "replay.csv.project", "replay.what", "replay.runs", "replay.draft", "replay.moved",
            "replay.csv.files");

    private final Rehearsals rehearsals;
    private final ReplayPart part;
    private final ReplayWords words;
    private final Words texts;
    private final Analysts analysts;

    ReplayCsv(Rehearsals rehearsals, ReplayPart part, ReplayWords words, Words texts, Analysts analysts) {
        this.rehearsals = rehearsals;
        this.part = part;
        this.words = words;
        this.texts = texts;
        this.analysts = analysts;
    }

    @GetMapping("/studio/rehearsals/{id}/differing.csv")
    ResponseEntity<byte[]> csv(@PathVariable long id, Locale locale) {
        analysts.reader();
        var rehearsal = rehearsals.require(id);
        if (rehearsal.kind() != Rehearsal.Kind.REPLAY || rehearsal.result() == null) {
            throw Refusal.notFound("rehearsal-unknown");
        }
        var lines = Stream.concat(Stream.of(row(HEAD.stream().map(key -> texts.of(key, key, locale)))), part.read(rehearsal.result()).differing().stream()
                .flatMap(one -> one.shown().stream().map(line -> words.line(line, locale)).map(line -> row(Stream.of(one.caseNumber(), one.projectNumber(),
                        line.what(), line.runs(), line.draft(), line.moved(), String.join(" ", one.files()))))));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replay-" + id + ".csv\"")
                .body((MARK + lines.collect(Collectors.joining("\r\n", "", "\r\n"))).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(Stream<String> cells) {
        return cells.map(ReplayCsv::cell).collect(Collectors.joining(","));
    }

    /** A spreadsheet takes what begins so for a formula. */
    static String cell(String text) {
        String plain = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
