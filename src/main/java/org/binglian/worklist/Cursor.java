package org.binglian.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.binglian.access.Refusal;

/** The place where a page ended, as an opaque text. */
record Cursor(LocalDate sortOn, Instant createdAt, String taskId) {

    static Cursor of(WorklistTask task) {
        return new Cursor(Worklist.sortOn(task.dueOn()), task.createdAt(), task.taskId());
    }

    static Cursor read(String text) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
            return new Cursor(LocalDate.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid("cursor-unknown");
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((sortOn + "|" + createdAt + "|" + taskId).getBytes(StandardCharsets.UTF_8));
    }
}
