package org.binglian.studio.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.binglian.access.Departments;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.DrawnFlows;
import org.binglian.catalogue.HandlingType;
import org.binglian.catalogue.ItemKind;
import org.binglian.catalogue.PowerType;
import org.binglian.catalogue.Stage;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Words;
import org.binglian.hall.listing.ConditionWords;
import org.springframework.stereotype.Component;

/** What may be chosen on the pages of an item, in words. */
@Component
class UpkeepChoices {

    private static final List<String> PROCEDURES = List.of("HEARING", "TENDER", "AUCTION", "INSPECTION", "TESTING", "QUARANTINE", "APPRAISAL",
            "EXPERT_REVIEW", "TECHNICAL_REVIEW", "PUBLIC_NOTICE", "SITE_VISIT", "COLLECTIVE_DISCUSSION");
    private final Words words;
    private final ConditionWords conditions;
    private final Departments departments;
    private final Catalogue catalogue;
    private final DrawnFlows flows;
    private final OfficeTime office;

    UpkeepChoices(Words words, ConditionWords conditions, Departments departments, Catalogue catalogue, DrawnFlows flows, OfficeTime office) {
        this.words = words;
        this.conditions = conditions;
        this.departments = departments;
        this.catalogue = catalogue;
        this.flows = flows;
        this.office = office;
    }

    /** Of an item; @param procedures those chosen, joined by semicolons; @param classes the same */
    Map<String, List<Choice>> of(String procedures, String classes, Locale locale) {
        Map<String, List<Choice>> all = new HashMap<>(of(locale));
        all.put("stages", stages("", locale));
        all.put("kinds", coded("catalogue.kind", names(ItemKind.values()), locale));
        all.put("powers", Stream.of(PowerType.values()).map(one -> new Choice(one.nameZh(), words.of("catalogue.power." + one, one.nameZh(), locale), null,
                false)).toList());
        all.put("handlings", coded("catalogue.handling", names(HandlingType.values()), locale));
        all.put("flows", coded("upkeep.flow", flows.names().stream().sorted().toList(), locale));
        all.put("units", coded("catalogue.unit", List.of("WORKING_DAY", "DAY"), locale));
        all.put("decisionModes", explained("catalogue.timeout", "upkeep.mode", List.of("PROCEED_AND_ESCALATE", "FORBIDDEN", "NONE"), locale));
        all.put("opinionModes", coded("catalogue.timeout", List.of("OPINION_DEEMED_CONSENT", "FORBIDDEN"), locale));
        all.put("gates", coded("listing.gate", List.of("HARD", "WAIVE_TO_DECISION", "WAIVE_TO_START"), locale));
        all.put("procedures", listed(PROCEDURES.stream(), procedures).map(one -> new Choice(one, words.of("procedure." + one, one, locale), null,
                has(procedures, one))).toList());
        all.put("classes", listed(catalogue.inForce(office.today()).stream().flatMap(item -> item.projectClasses().stream()).sorted(), classes)
                .map(one -> new Choice(one, conditions.projectClass(one, locale), null, has(classes, one))).toList());
        return all;
    }

    /** Of materials, departments and places. */
    Map<String, List<Choice>> of(Locale locale) {
        return Map.of("departments", departments("", locale), "yesNo", coded("upkeep.row", List.of("Y", "N"), locale),
                "sources", explained("catalogue.source", "upkeep.source", List.of("APPLICANT", "SHARED", "BASE_DATA"), locale),
                "forms", coded("catalogue.form", List.of("ELECTRONIC", "PAPER", "BOTH"), locale),
                "departmentKinds", coded("upkeep.department-kind", List.of("DEPARTMENT", "BUREAU", "WINDOW", "UTILITY", "SUPERVISION"), locale),
                "departmentLevels", coded("upkeep.department-level", List.of("CITY", "DISTRICT", "LEAGUE", "REGION", "NATIONAL"), locale),
                "sampleKinds", coded("upkeep.sample-kind", List.of("FILLED", "BLANK"), locale));
    }

    List<Choice> stages(String chosen, Locale locale) {
        return Stream.of(Stage.values()).map(one -> new Choice(one.name(), words.stage(one.name(), locale), null, one.name().equals(chosen))).toList();
    }

    List<Choice> departments(String chosen, Locale locale) {
        return departments.all().stream().map(one -> new Choice(one.id(), one.name(locale), null, one.id().equals(chosen))).toList();
    }

    private List<Choice> coded(String group, List<String> codes, Locale locale) {
        return codes.stream().map(one -> new Choice(one, words.of(group + "." + one, one, locale), null, false)).toList();
    }

    private List<Choice> explained(String group, String why, List<String> codes, Locale locale) {
        return codes.stream().map(one -> new Choice(one, words.of(group + "." + one, one, locale), words.of(why + "." + one, "", locale), false)).toList();
    }

    /** What is offered, and what the row has beside it. */
    private static Stream<String> listed(Stream<String> offered, String chosen) {
        return Stream.concat(offered, Stream.of(chosen.split(";")).map(String::strip).filter(one -> !one.isEmpty())).distinct();
    }

    private static boolean has(String chosen, String one) {
        return List.of(chosen.split(";")).contains(one);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
