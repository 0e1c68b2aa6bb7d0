package org.binglian.modelling.draft;

import java.util.Map;
import java.util.Objects;
import org.binglian.access.Refusal;

/** How large a file and a draft may be, and how long its words. */
final class DraftLimits {

    static final int DRAFT_BYTES = 10_000_000;
    static final int FILES = 200;
    static final int TITLE = 200;
    static final int NOTE = 1000;

    private DraftLimits() {
    }

    /** @throws Refusal with the file that is too large or badly named, or with what is too much */
    static void check(Map<String, byte[]> changed) {
        changed.forEach((name, content) -> {
            ModelNames.require(name);
            if (content != null && content.length > ModelNames.LARGEST) {
                throw Refusal.tooLarge("model-file-too-large", name, ModelNames.LARGEST / 1000);
            }
        });
        if (changed.size() > FILES) {
            throw Refusal.tooLarge("model-draft-too-many", FILES);
        }
        if (changed.values().stream().filter(Objects::nonNull).mapToLong(content -> content.length).sum() > DRAFT_BYTES) {
            throw Refusal.tooLarge("model-draft-too-large", DRAFT_BYTES / 1_000_000);
        }
    }

    static String title(String title) {
        String text = title == null ? "" : title.strip();
        if (text.isEmpty()) {
            throw Refusal.invalid("model-draft-invalid").field("title", "required");
        }
        if (text.length() > TITLE) {
            throw Refusal.invalid("model-draft-invalid").field("title", "too-long", TITLE);
        }
        return text;
    }

    static String note(String note) {
        String text = note == null ? "" : note.strip();
        if (text.length() > NOTE) {
            throw Refusal.invalid("model-draft-invalid").field("note", "too-long", NOTE);
        }
        return text;
    }
}
