package org.binglian.console;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jakarta.servlet.http.HttpServletResponse;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.ledger.Proofs;
import org.binglian.ledger.RecordExport;
import org.binglian.verify.Checkpoint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The proof of the record: checkpoints, consistency proofs and keys, which are nobody's secret, and the whole export for supervisors and operators. */
@RestController
@RequestMapping("/api/record")
class RecordApi {

    private static final int PAGE = 1_000;
    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private final Proofs proofs;
    private final RecordExport export;
    private final CurrentPerson current;

    RecordApi(Proofs proofs, RecordExport export, CurrentPerson current) {
        this.proofs = proofs;
        this.export = export;
        this.current = current;
    }

    @GetMapping("/keys")
    Map<String, List<Proofs.Key>> keys() {
        return Map.of("keys", proofs.keys());
    }

    /** All keys in one file, as the program wants them. */
    @GetMapping("/keys.pem")
    ResponseEntity<String> pem() {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/x-pem-file")).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"record-keys.pem\"").body(proofs.keys().stream().map(Proofs.Key::pem).collect(Collectors.joining()));
    }

    /** Signed checkpoints after this number, the oldest first, a line each, at most 1,000. */
    @GetMapping("/checkpoints")
    ResponseEntity<String> checkpoints(@RequestParam(defaultValue = "0") long after) {
        return ResponseEntity.ok().contentType(LINES).body(proofs.checkpoints(after, PAGE).stream().map(Checkpoint::line)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    /** That checkpoint {@code second} follows from {@code first} without a change. */
    @GetMapping("/consistency")
    ResponseEntity<String> consistency(@RequestParam long first, @RequestParam long second) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
                .body(proofs.consistency(first, second).orElseThrow(() -> Refusal.notFound("checkpoint-unknown")).line());
    }

    /** The whole record, streamed. @throws Refusal 403 for everybody but supervisors and operators */
    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        var person = current.require();
        if (!person.is(Role.SUPERVISOR) && !person.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        response.setContentType(LINES.toString());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"export.jsonl\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        export.write(out);
        out.flush();
    }
}
