package org.binglian.bench.race;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands for the product's beans where a bare engine runs the models: fixed answers and nothing done, so that it has less work than the product. */
final class Stubs {

    /** Six items of six bodies, none of which waits for another. */
    static final Map<String, String> ITEMS = items();

    static final Map<String, Object> REVIEWED = Map.of("proposal", "GRANT", "reason", "材料齐全，符合要求", "conditions", "");

    static final List<String> DELEGATES = List.of("receiveApplication", "selectItems", "acceptCase", "startItem", "issueDecision", "closeCase",
            "recordOverdue", "passByDefault", "startAftercare", "reportLeaderSilence");

    private static final Date NEVER = Date.from(java.time.Instant.parse("2099-01-01T00:00:00Z"));

    private Stubs() {
    }

    private static Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("P09", "planning");
        items.put("P11", "bureau");
        items.put("C04", "housing");
        items.put("P14", "aviation");
        items.put("P15", "security");
        items.put("P16", "stability");
        return items;
    }

    /** {@code deadline}. */
    public static final class Deadline {
        public Date due(Object execution, String kind) {
            return NEVER;
        }
    }

    /** {@code caseItems}. */
    public static final class CaseItems {
        public List<String> codes(Object execution) {
            return List.copyOf(ITEMS.keySet());
        }
    }

    /** {@code gates}. */
    public static final class Gates {
        public boolean decisionOpen(Object execution) {
            return true;
        }
    }

    static Map<String, Object> values() {
        return Map.of("deadline", new Deadline(), "caseItems", new CaseItems(), "gates", new Gates());
    }

    /** What the product's {@code decideWaivers} tells the process of an item. */
    static Map<String, Object> item(String code) {
        return Map.of("waited", false, "itemName", "建设项目审批事项 " + code, "decidingBody", ITEMS.get(code), "flow", "flow-standard", "timeoutMode", "FORBIDDEN");
    }

    static String caseNumber(long n) {
        return "C2026%06d".formatted(n);
    }

    /** The variables with which the product starts a case. */
    static Map<String, Object> filed(String number) {
        return Map.of("caseNumber", number, "projectNumber", "P" + number.substring(1), "stage", "PARALLEL", "projectClass", "COMMERCIAL",
                "leadDepartment", "environment");
    }

    /** The two processes, their forms and the decision that they name. */
    static List<Path> files(Path models) throws IOException {
        try (var processes = Files.list(models.resolve("processes"))) {
            return Stream.concat(processes.sorted(), Stream.of("forms/acceptance.form", "forms/review.form", "forms/decision.form",
                    "decisions/timeout-default.dmn").map(Path::of)).toList();
        }
    }
}
