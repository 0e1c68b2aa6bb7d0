package org.binglian.catalogue.upkeep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.catalogue.DrawnFlows;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Prerequisite;
import org.binglian.catalogue.RunningMatters;
import org.binglian.catalogue.SilenceRule;
import org.binglian.catalogue.StageBudgets;
import org.binglian.catalogue.TimeLimit;
import org.binglian.catalogue.TimeoutMode;
import org.binglian.catalogue.WaiverDecision;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.DayUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules of the list that no single row knows; what an analyst may change is asked of the decision tables. */
@Configuration(proxyBeanMethods = false)
class ListRules {

    /** What an office promises is never later than what law grants it (承诺时限不得超过法定时限). */
    @Bean
    ListRule promisedWithinStatutory() {
        return (lists, findings) -> lists.changedItems().stream().filter(item -> item.statutory() != null && later(item.promisedDays(), item.statutory()))
                .filter(item -> ListRule.Lists.find(lists.before(), item.code()).filter(before -> before.promisedDays() == item.promisedDays()
                        && item.statutory().equals(before.statutory())).isEmpty())
                .forEach(item -> findings.error(Findings.Place.of(item, "promised_days"), "PROMISED_OVER_STATUTORY", item.promisedDays(),
                        item.statutory().days()));
    }

    /** Items that wait for each other at their start or their decision could never be decided. */
    @Bean
    ListRule nobodyWaitsInACircle() {
        return (lists, findings) -> {
            Set<ItemCode> stuck = stuck(lists.after());
            stuck.removeAll(stuck(lists.before()));
            if (!stuck.isEmpty()) {
                String names = stuck.stream().map(ItemCode::value).sorted().collect(Collectors.joining(", "));
                lists.after().stream().filter(item -> stuck.contains(item.code())).findFirst().ifPresent(item ->
                        findings.error(Findings.Place.of(item, "waivable_prerequisites"), "PREREQUISITE_DEADLOCK", names));
            }
        };
    }

    /** Where law forbids that silence counts, the list may not say that it does; which: the decision {@code timeout-default}. */
    @Bean
    ListRule silenceWhereItIsAllowed(ObjectProvider<SilenceRule> rule) {
        return (lists, findings) -> rule.ifAvailable(asked -> lists.changedItems().forEach(item -> {
            if (item.decisionTimeoutMode() == TimeoutMode.PROCEED_AND_ESCALATE) {
                asked.forbidden("DECISION", item.code(), item.decidingBody(), item.decisionTimeoutMode()).ifPresent(basis ->
                        findings.error(Findings.Place.of(item, "decision_timeout_mode"), "SILENCE_FORBIDDEN", item.decidingBody(), basis));
            }
            item.consulted().stream().filter(one -> one.timeoutMode() == TimeoutMode.OPINION_DEEMED_CONSENT).forEach(one ->
                    asked.forbidden("OPINION", item.code(), one.department(), one.timeoutMode()).ifPresent(basis ->
                            findings.error(Findings.Place.of(item, "consulted"), "SILENCE_FORBIDDEN", one.department(), basis)));
        }));
    }

    /** An item whose flow no released model draws could not start. */
    @Bean
    ListRule flowsThatAreDrawn(ObjectProvider<DrawnFlows> flows) {
        return (lists, findings) -> flows.ifAvailable(drawn -> {
            Set<String> known = drawn.names();
            lists.changedItems().stream().filter(item -> !known.contains(item.flow())).forEach(item ->
                    findings.error(Findings.Place.of(item, "flow"), "UNKNOWN_FLOW", item.flow()));
        });
    }

    /** Whether the items of a stage, one after another where they need each other, still fit the stage's budget; which: {@code project-class}. */
    @Bean
    ListRule withinTheStagesBudget(ObjectProvider<StageBudgets> budgets) {
        return (lists, findings) -> budgets.ifAvailable(asked -> asked.all().forEach((projectClass, stages) ->
                new BudgetLook(projectClass, stages, lists).look(findings)));
    }

    /** Who still needs an item that ends. */
    @Bean
    ListRule nobodyLeftBehind(ObjectProvider<RunningMatters> running) {
        return (lists, findings) -> {
            List<Item> ended = lists.ended();
            if (ended.isEmpty()) {
                return;
            }
            running.ifAvailable(matters -> {
                var cases = matters.cases(ended.stream().map(Item::code).toList());
                var projects = matters.projects();
                ended.forEach(item -> {
                    long runs = cases.stream().filter(one -> one.item().equals(item.code())).count();
                    long need = projects.stream().filter(one -> one.needs(item)).count();
                    if (runs > 0 || need > 0) {
                        findings.warning(Findings.Place.of(item, ""), "ITEM_STILL_NEEDED", runs, need);
                    }
                });
            });
        };
    }

    /** So many working days at the least take more days than the limit has; on the spot (0) is within one working day. */
    private static boolean later(int workingDays, TimeLimit limit) {
        int atLeast = limit.unit() == DayUnit.WORKING_DAY || workingDays == 0 ? workingDays : workingDays + 2 * ((workingDays - 1) / 5);
        return atLeast > Math.max(1, limit.days());
    }

    /** What remains when all that can be decided one after another is taken away; any alternative of an element suffices. */
    private static Set<ItemCode> stuck(List<Item> list) {
        Set<ItemCode> open = list.stream().map(Item::code).collect(Collectors.toCollection(HashSet::new));
        List<Item> left = new ArrayList<>(list);
        while (left.removeIf(item -> binding(item).allMatch(element -> element.alternatives().stream()
                .anyMatch(alternative -> !open.contains(alternative.item()))) && open.remove(item.code()))) {
            continue;
        }
        return open;
    }

    private static Stream<Prerequisite> binding(Item item) {
        return item.prerequisites().stream().filter(element -> element.decision() == WaiverDecision.HARD
                || element.decision() == WaiverDecision.WAIVE_TO_DECISION);
    }
}
