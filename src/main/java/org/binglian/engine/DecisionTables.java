package org.binglian.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Applicability;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WarningThresholds;
import org.binglian.intake.StageLead;
import org.binglian.prerequisite.WaiverRule;
import org.binglian.project.ProjectClass;
import org.binglian.project.ProjectClassification;
import org.binglian.review.FlowRule;
import org.binglian.review.ReviewLimits;
import org.binglian.review.SpecialProcedureRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rooms' questions, answered by the decision tables in force. */
@Configuration(proxyBeanMethods = false)
class DecisionTables {

    @Bean
    ProjectClassification projectClassification(Decisions decisions) {
        return facts -> {
            Map<String, Object> inputs = new LinkedHashMap<>();
            ProjectFacts.NUMBERS.forEach(name -> inputs.put(name, facts.number(name)));
            inputs.put("investment", facts.investment());
            inputs.put("sector", facts.sector());
            inputs.put("land", facts.land());
            inputs.put("region", facts.region());
            inputs.put("features", new ArrayList<>(facts.features()));
            return ProjectClass.of(decisions.first("project-class", inputs).orElseThrow());
        };
    }

    @Bean
    ApplicableItems applicableItems(Decisions decisions, Catalogue catalogue, OfficeTime office) {
        record Asked(ProjectFacts facts, String release, java.time.LocalDate on, int listed) {
        }
        Map<Asked, Set<ItemCode>> known = new ConcurrentHashMap<>();
        Map<String, Boolean> rulings = new ConcurrentHashMap<>();
        return facts -> {
            List<Item> inForce = catalogue.inForce(office.today());
            if (known.size() > 500) {
                known.clear();
                rulings.clear();
            }
            return known.computeIfAbsent(new Asked(facts, decisions.release(), office.today(), inForce.hashCode()), asked -> {
                Set<ItemCode> applies = new java.util.LinkedHashSet<>();
                inForce.stream().filter(item -> applies(decisions, rulings, item, facts)).map(Item::code).forEach(applies::add);
                return Set.copyOf(applies);
            });
        };
    }

    /** The table is asked once for each combination of its inputs. */
    private static boolean applies(Decisions decisions, Map<String, Boolean> rulings, Item item, ProjectFacts facts) {
        Map<String, Object> inputs = new java.util.TreeMap<>(Map.of("itemCode", item.code().value(), "itemKind", item.kind().name(),
                "stage", item.stage().name(), "projectClass", facts.projectClass(), "classListed", Applicability.classListed(item, facts),
                "conditionMet", Applicability.conditionMet(item, facts)));
        return rulings.computeIfAbsent(decisions.release() + inputs, asked -> decisions.first("applicable-items", inputs)
                .map(row -> Boolean.TRUE.equals(row.get("applicable"))).orElse(false));
    }

    @Bean
    WaiverRule waiverRule(Decisions decisions) {
        return (item, prerequisite, projectClass, listed) -> {
            var row = decisions.first("prerequisite-waiver", Map.of("itemCode", item.value(), "prerequisite", prerequisite.value(),
                    "projectClass", projectClass, "catalogueDecision", listed)).orElseThrow();
            return new WaiverRule.Ruling(text(row, "decision"), text(row, "reason"));
        };
    }

    @Bean
    StageLead stageLead(Decisions decisions) {
        return (stage, projectClass) -> text(decisions.first("stage-lead", Map.of("stage", stage, "projectClass", projectClass)).orElseThrow(),
                "department");
    }

    @Bean
    FlowRule flowRule(Decisions decisions) {
        return (item, projectClass, listed) -> text(decisions.first("item-flow", Map.of("itemCode", item.value(), "projectClass", projectClass,
                "catalogueFlow", listed)).orElseThrow(), "flow");
    }

    @Bean
    SpecialProcedureRule specialProcedureRule(Decisions decisions) {
        return (kind, item, listed) -> decisions.first("special-procedure-kind", Map.of("kind", kind, "itemCode", item.value(), "listed", listed))
                .map(row -> new SpecialProcedureRule.Ruling(Boolean.TRUE.equals(row.get("allowed")), Boolean.TRUE.equals(row.get("stopsClock")),
                        text(row, "ground"), row.get("longestDays") instanceof Number days ? days.intValue() : 0,
                        row.get("owner") == null ? "BODY" : text(row, "owner")))
                .orElse(new SpecialProcedureRule.Ruling(false, false, "", 0, "BODY"));
    }

    @Bean
    ReviewLimits reviewLimits(StepLimits limits) {
        return new ReviewLimits() {
            @Override
            public int longestExtension() {
                return limits.of("EXTENSION_LONGEST").orElseThrow().days();
            }

            @Override
            public int hearingNotice() {
                return limits.of("HEARING_NOTICE_AHEAD").orElseThrow().days();
            }

            @Override
            public int general() {
                return limits.of("STATUTORY_DEFAULT").orElseThrow().days();
            }
        };
    }

    @Bean
    WarningThresholds warningThresholds(Decisions decisions) {
        Map<String, List<WarningThresholds.Threshold>> known = new ConcurrentHashMap<>();
        return (clockKind, amount) -> known.computeIfAbsent(decisions.release() + clockKind + amount, asked ->
                decisions.all("warning-thresholds", Map.of("clockKind", clockKind, "workingDays", amount)).stream()
                        .map(row -> new WarningThresholds.Threshold(text(row, "level"), ((Number) row.get("remainingDays")).intValue())).toList());
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? null : value.toString();
    }
}
