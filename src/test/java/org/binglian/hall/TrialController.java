package org.binglian.hall;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.codes.InvalidCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Something to try the doors on. */
@TestComponent
@RestController
@RequestMapping("/api/trial")
public class TrialController {

    record Wish(@NotBlank String name, LocalDate on) {}

    static final AtomicInteger CALLS = new AtomicInteger();

    private final CurrentPerson person;
    private final JdbcClient jdbc;

    TrialController(CurrentPerson person, JdbcClient jdbc) {
        this.person = person;
        this.jdbc = jdbc;
    }

    @GetMapping("/me")
    Map<String, Object> me() {
        return Map.of("id", person.require().id(), "at", Instant.parse("2026-11-23T01:12:00Z"));
    }

    @GetMapping("/fail/{how}")
    Object fail(@PathVariable String how, @RequestParam(required = false) LocalDate on) {
        throw switch (how) {
            case "refusal" -> Refusal.invalid("cursor-trial").field("items[0]", "required");
            case "hidden" -> Refusal.notFound("person-unknown");
            case "wrapped" -> new IllegalStateException("engine", Refusal.conflict("conflict"));
            case "outage" -> new DataAccessResourceFailureException("secret inside", new SQLException("secret inside", "57P01"));
            case "closed" -> new IllegalStateException("secret inside", new SQLException("Connection is closed"));
            case "code" -> wrongCode();
            case "argument" -> new IllegalArgumentException("secret inside");
            default -> new IllegalStateException("secret inside");
        };
    }

    @GetMapping("/needs")
    Object needs(@RequestParam LocalDate on) {
        return on;
    }

    @PostMapping("/wish")
    @Transactional
    public ResponseEntity<Map<String, Object>> wish(@Valid @RequestBody Wish wish) {
        int call = CALLS.incrementAndGet();
        jdbc.sql("insert into trial (name) values (?)").param(wish.name()).update();
        if (wish.name().startsWith("bad")) {
            throw Refusal.invalid("cursor-trial");
        }
        return ResponseEntity.created(URI.create("/api/trial/" + call)).body(Map.of("call", call, "名", wish.name()));
    }

    @PostMapping("/file")
    Map<String, Object> file(@RequestParam MultipartFile file) throws java.io.IOException {
        jdbc.sql("insert into trial (name) values (?)").param("file").update();
        return Map.of("size", file.getBytes().length);
    }

    private static InvalidCode wrongCode() {
        try {
            org.binglian.codes.CreditCode.of("11150100MB1234567X");
            throw new AssertionError("the code is wrong");
        } catch (InvalidCode wrong) {
            return wrong;
        }
    }
}
