package org.binglian.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.PreReview;

/** Remarks of a pre-review as lines of text, one a line: material code: remark; the API's list is written the same way. */
final class RemarkLines {

    private RemarkLines() {
    }

    /** The API's list of {materialCode, remark} as lines; lines stay as they are. */
    static Object of(Object given) {
        if (!(given instanceof List<?> remarks)) {
            return given;
        }
        var lines = new StringBuilder();
        for (Object remark : remarks) {
            Map<?, ?> parts = remark instanceof Map<?, ?> map ? map : Map.of();
            lines.append(clean(parts.get("materialCode"))).append(": ").append(clean(parts.get("remark"))).append('\n');
        }
        return lines.toString();
    }

    /** @throws Refusal 422 naming each line that cannot be read */
    static List<PreReview.Remark> read(String lines) {
        List<PreReview.Remark> remarks = new ArrayList<>();
        var refusal = Refusal.invalid("pre-review-unclear");
        int number = 0;
        for (String line : lines == null ? new String[0] : lines.split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split("[:：]", 2);
            try {
                var code = MaterialCode.of(parts[0].strip());
                if (parts.length < 2 || parts[1].isBlank()) {
                    refusal.field("materialRemarks", "remark-line", number);
                } else {
                    remarks.add(new PreReview.Remark(code, parts[1].strip()));
                }
            } catch (InvalidCode e) {
                refusal.field("materialRemarks", "remark-line", number);
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return remarks;
    }

    private static String clean(Object text) {
        return text == null ? "" : text.toString().replaceAll("[\\r\\n]+", " ").strip();
    }
}
