package org.binglian.hall.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.AssessmentView;
import org.binglian.hall.AssessmentViews;
import org.binglian.hall.Words;
import org.binglian.project.ProjectClassification;
import org.springframework.stereotype.Component;

/** Answers from a project's facts by the same decisions that a real project meets; nothing is kept. */
@Component
class Guide {

    private final ProjectClassification classification;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final OfficeTime office;
    private final Words words;
    private final AssessmentViews assessments;
    private final GuideDetails details;
    private final NeededServices services;

    Guide(ProjectClassification classification, Catalogue catalogue, ApplicableItems applicable, OfficeTime office, Words words,
          AssessmentViews assessments, GuideDetails details, NeededServices services) {
        this.classification = classification;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.office = office;
        this.words = words;
        this.assessments = assessments;
        this.details = details;
        this.services = services;
    }

    GuideAnswer of(ProjectFacts asked, List<String> plots, Locale locale) {
        var projectClass = classification.classify(asked);
        var facts = asked.withClass(projectClass.code());
        Set<ItemCode> applies = applicable.of(facts);
        var covering = assessments.covering(plots, facts, locale);
        var known = details.known();
        var items = new ArrayList<GuideAnswer.GuideItem>();
        for (Item item : inOrder(applies)) {
            items.add(new GuideAnswer.GuideItem(item.code().value(), item.name(locale), item.stage().name(), words.stage(item.stage().name(), locale),
                    item.decidingBody(), words.department(item.decidingBody(), locale), item.promisedDays(),
                    details.gates(item, applies, projectClass.code(), locale),
                    catalogue.materialsOf(item.code(), facts, applies, office.today()).stream()
                            .map(material -> details.material(material, known, plots, locale)).toList(),
                    items.size() + 1, spared(item, covering)));
        }
        return new GuideAnswer(projectClass.code(), projectClass.name(locale), projectClass.reason(), new GuideAnswer.Cycle(projectClass.cycleDays()),
                projectClass.stageDays().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(one -> new GuideAnswer.StageBudget(one.getKey(), words.stage(one.getKey(), locale), one.getValue())).toList(),
                items, covering, GuideDetails.totals(items), services.needed(items, locale), known.baseData());
    }

    /** By stage as the list has them, but none before what it has to wait for in the same stage. */
    private List<Item> inOrder(Set<ItemCode> applies) {
        var open = catalogue.inForce(office.today()).stream().filter(item -> applies.contains(item.code()))
                .sorted(Comparator.comparing(Item::stage)).collect(Collectors.toCollection(ArrayList::new));
        Set<Item> placed = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            Item next = open.stream().filter(item -> item.stage() == open.get(0).stage() && item.hard().stream()
                    .flatMap(element -> element.counting(applies::contains).stream())
                    .noneMatch(code -> open.stream().anyMatch(other -> other.stage() == item.stage() && other.code().equals(code))))
                    .findFirst().orElse(open.get(0));
            placed.add(next);
            open.remove(next);
        }
        return List.copyOf(placed);
    }

    private static GuideAnswer.Spared spared(Item item, List<AssessmentView.Covering> covering) {
        for (var one : covering) {
            for (var treatment : one.treatments()) {
                if (treatment.itemCode().equals(item.code().value())) {
                    return new GuideAnswer.Spared(one.number(), one.kindName(), treatment.treatment());
                }
            }
        }
        return null;
    }
}
