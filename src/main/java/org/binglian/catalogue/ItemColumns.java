package org.binglian.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.DayUnit;

/** The 27 columns of items.csv, which are the columns of the table too: reading one row, writing one row. */
final class ItemColumns {

    static final List<String> NAMES = List.of("item_code", "name_zh", "name_en", "stage", "kind", "power_type",
        "handling_type", "deciding_body", "board", "supervising_department", "consulted", "project_classes", "condition",
        "statutory_days", "statutory_unit", "promised_days", "hard_prerequisites", "waivable_prerequisites", "flow",
        "commitment", "decision_timeout_mode", "special_procedures", "outcome_document", "fee", "visits", "legal_basis",
        "provenance");
    static final Set<String> COUNTS = Set.of("statutory_days", "promised_days", "visits");

    private ItemColumns() {}

    /** The item of a row, version 0; null when anything in it is wrong. */
    static Item read(CsvRow row) {
        ItemCode code = row.parsed("item_code", ItemCode::of, "BROKEN_ITEM_CODE");
        String nameZh = row.required("name_zh");
        String nameEn = row.required("name_en");
        Stage stage = row.choice("stage", Stage.class);
        ItemKind kind = row.choice("kind", ItemKind.class);
        PowerType power = row.choice("power_type", row.text("power_type"), List.of(PowerType.values()), PowerType::nameZh);
        HandlingType handling = row.choice("handling_type", HandlingType.class);
        String decidingBody = row.required("deciding_body");
        String supervising = row.required("supervising_department");
        List<Consulted> consulted = consulted(row);
        List<String> classes = row.list("project_classes", "[A-Z][A-Z0-9_]*", "BROKEN_CLASS");
        if (classes.isEmpty()) {
            row.error("project_classes", "EMPTY_VALUE");
        }
        Condition condition = row.parsed("condition", Condition::parse, "BROKEN_CONDITION");
        TimeLimit statutory = statutory(row);
        Integer promised = row.count("promised_days");
        List<Prerequisite> hard = row.parsed("hard_prerequisites", Prerequisite::parseHard, "BROKEN_PREREQUISITE");
        List<Prerequisite> waivable =
            row.parsed("waivable_prerequisites", Prerequisite::parseWaivable, "BROKEN_PREREQUISITE");
        if (!row.text("flow").matches("flow-[a-z]+(-[a-z]+)*")) {
            row.error("flow", "BROKEN_FLOW", row.text("flow"));
        }
        boolean commitment = row.yes("commitment");
        TimeoutMode timeout = row.choice("decision_timeout_mode", row.text("decision_timeout_mode"),
            Arrays.stream(TimeoutMode.values()).filter(TimeoutMode::fitsDecision).toList(), Enum::name);
        List<String> special = row.list("special_procedures", "[A-Z]+(_[A-Z]+)*", "BROKEN_PROCEDURE");
        Integer visits = row.count("visits");
        if (!row.sound()) {
            return null;
        }
        return new Item(code, 0, null, null, nameZh, nameEn, stage, kind, power, handling, decidingBody, row.text("board"),
            supervising, consulted, classes, condition, statutory, promised, hard, waivable, row.text("flow"), commitment,
            timeout, special, row.text("outcome_document"), row.text("fee"), visits, row.text("legal_basis"),
            row.text("provenance"));
    }

    static List<String> write(Item item) {
        return List.of(item.code().value(), item.nameZh(), item.nameEn(), item.stage().name(), item.kind().name(),
            item.powerType().nameZh(), item.handlingType().name(), item.decidingBody(), item.board(),
            item.supervisingDepartment(), item.consulted().stream()
                .map(c -> c.department() + ":" + c.days() + ":" + c.timeoutMode()).collect(Collectors.joining(";")),
            String.join(";", item.projectClasses()), item.condition().text(),
            item.statutory() == null ? "" : String.valueOf(item.statutory().days()),
            item.statutory() == null ? "" : item.statutory().unit().name(), String.valueOf(item.promisedDays()),
            Prerequisite.write(item.hard()), Prerequisite.write(item.waivable()), item.flow(),
            item.commitment() ? "Y" : "N", item.decisionTimeoutMode().name(), String.join(";", item.specialProcedures()),
            item.outcomeDocument(), item.fee(), String.valueOf(item.visits()), item.legalBasis(), item.provenance());
    }

    private static TimeLimit statutory(CsvRow row) {
        if (row.empty("statutory_days") != row.empty("statutory_unit")) {
            row.error(row.empty("statutory_days") ? "statutory_days" : "statutory_unit", "EMPTY_VALUE");
            return null;
        }
        if (row.empty("statutory_days")) {
            return null;
        }
        Integer days = row.count("statutory_days");
        DayUnit unit = row.choice("statutory_unit", DayUnit.class);
        return days == null || unit == null ? null : new TimeLimit(days, unit);
    }

    private static List<Consulted> consulted(CsvRow row) {
        return row.list("consulted").stream().map(entry -> opinion(row, entry)).filter(Objects::nonNull)
            .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Consulted opinion(CsvRow row, String entry) {
        String[] parts = entry.split(":", -1);
        if (parts.length != 3 || parts[0].isBlank()) {
            row.error("consulted", "BROKEN_CONSULTATION", entry);
            return null;
        }
        Integer days = row.count("consulted", parts[1]);
        TimeoutMode mode = row.choice("consulted", parts[2],
            Arrays.stream(TimeoutMode.values()).filter(TimeoutMode::fitsOpinion).toList(), Enum::name);
        if (days != null && days == 0) {
            row.error("consulted", "BROKEN_CONSULTATION", entry);
        }
        return row.sound() ? new Consulted(parts[0], days, mode) : null;
    }
}
