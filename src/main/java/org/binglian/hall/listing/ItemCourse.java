package org.binglian.hall.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.binglian.catalogue.Item;
import org.binglian.hall.Words;
import org.binglian.review.FlowModels;
import org.binglian.review.FlowRule;
import org.binglian.review.SpecialProcedureRule;
import org.springframework.stereotype.Component;

/** How an item is handled: its flow as drawn and in words, and the special procedures that may come between (行政许可法 45). */
@Component
class ItemCourse {

    private final FlowModels models;
    private final FlowRule flows;
    private final SpecialProcedureRule special;
    private final Words words;

    ItemCourse(FlowModels models, FlowRule flows, SpecialProcedureRule special, Words words) {
        this.models = models;
        this.flows = flows;
        this.special = special;
        this.words = words;
    }

    /** The flow's file for a class of projects, of those for which the item is listed; the first when none is named. */
    Optional<byte[]> file(Item item, String projectClass) {
        String asked = projectClass == null || projectClass.isBlank() ? item.projectClasses().get(0) : projectClass;
        return item.projectClasses().contains(asked) ? models.file(flows.flowOf(item.code(), asked, item.flow())) : Optional.empty();
    }

    /** One for each different flow, with the classes whose projects go that way. */
    List<ItemView.Flow> flows(Item item, Locale locale) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        item.projectClasses().forEach(one -> classes.computeIfAbsent(flows.flowOf(item.code(), one, item.flow()), flow -> new ArrayList<>()).add(one));
        return classes.entrySet().stream().map(one -> new ItemView.Flow(one.getKey(), words.of("listing.flow." + one.getKey(), one.getKey(), locale),
                one.getValue(), "/api/items/" + item.code() + "/procedure?projectClass=" + one.getValue().get(0),
                models.steps(one.getKey(), item.promisedDays()).stream().filter(step -> hasStep(item, step))
                        .map(step -> step(item, one.getKey(), step, locale)).toList())).toList();
    }

    List<ItemView.Procedure> procedures(Item item, Locale locale) {
        return item.specialProcedures().stream().map(kind -> {
            var ruling = special.rule(kind, item.code(), true);
            return new ItemView.Procedure(kind, words.of("procedure." + kind, kind, locale), ruling.stopsClock(), ruling.ground(), ruling.longestDays());
        }).toList();
    }

    /** Nobody is consulted where the list names nobody. */
    private static boolean hasStep(Item item, FlowModels.Step step) {
        return step.doer() != FlowModels.Doer.CONSULTED || !item.consulted().isEmpty();
    }

    private ItemView.Step step(Item item, String flow, FlowModels.Step step, Locale locale) {
        String who = step.doer() == FlowModels.Doer.CONSULTED ? String.join(words.of("listing.and", ", ", locale),
                item.consulted().stream().map(one -> words.department(one.department(), locale)).toList())
                : words.of("listing.doer." + step.doer(), "", locale, words.department(item.decidingBody(), locale));
        return new ItemView.Step(name(flow, step.id(), step.name(), locale), step.doer().name(), who.isBlank() ? null : who, step.workingDays(),
                condition(flow, step.under(), locale), step.beside() && !item.consulted().isEmpty());
    }

    private String condition(String flow, FlowModels.Under under, Locale locale) {
        return under == null ? null : name(flow, under.id(), under.question() == null ? under.answer()
                : words.of("listing.under", "", locale, under.question(), under.answer()), locale);
    }

    /** The model speaks Chinese; other languages have texts by the element's id, and show the model's words where they have none. */
    private String name(String flow, String id, String chinese, Locale locale) {
        return "zh".equals(locale.getLanguage()) ? chinese
                : words.of("listing.step." + flow + "." + id, words.of("listing.step." + id, chinese, locale), locale);
    }
}
