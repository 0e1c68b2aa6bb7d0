package org.binglian.engine.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.Demand;

/** Demands as lines of text, one a line: material code | problem | requirement; the API's list is written the same way. */
final class DemandLines {

    private DemandLines() {
    }

    /** The API's list of {materialCode, problem, requirement} as lines; lines stay as they are. */
    static Object of(Object given) {
        if (!(given instanceof List<?> demands)) {
            return given;
        }
        var lines = new StringBuilder();
        for (Object demand : demands) {
            Map<?, ?> parts = demand instanceof Map<?, ?> map ? map : Map.of();
            lines.append(clean(parts.get("materialCode"))).append(" | ").append(clean(parts.get("problem"))).append(" | ")
                    .append(clean(parts.get("requirement"))).append('\n');
        }
        return lines.toString();
    }

    /** @throws Refusal 422 naming each line that cannot be read */
    static List<Demand> read(String lines, String department) {
        List<Demand> demands = new ArrayList<>();
        var refusal = Refusal.invalid("demand-unclear");
        int number = 0;
        for (String line : lines == null ? new String[0] : lines.split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String[] parts = line.split("[|｜]", -1);
            try {
                demands.add(new Demand(MaterialCode.of(parts[0].strip()), part(parts, 1), part(parts, 2), department, null));
            } catch (InvalidCode e) {
                refusal.field("demands", "demand-line", number);
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return demands;
    }

    private static String part(String[] parts, int index) {
        return parts.length > index ? parts[index].strip() : "";
    }

    private static String clean(Object text) {
        return text == null ? "" : text.toString().replaceAll("[|｜\\r\\n]+", " ").strip();
    }
}
