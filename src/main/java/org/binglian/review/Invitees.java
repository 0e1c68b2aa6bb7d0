package org.binglian.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.FiledList;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.TimeoutMode;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Every body that a consultation concerns: who decides an item of it, and whose opinion an item asks. */
@Component
class Invitees {

    /** What the list says of a body's absence: FORBIDDEN for one of its items forbids it for all. */
    record Invitee(String department, List<ItemCode> items, ItemCode silenceItem, String silenceMode) {
    }

    private record Concern(ItemCode item, boolean forbidden) {
    }

    private final Reviews reviews;
    private final Projects projects;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final AskedAbout asked;
    private final OfficeTime office;
    private final FiledList filedUnder;

    Invitees(Reviews reviews, Projects projects, Catalogue catalogue, ApplicableItems applicable, AskedAbout asked, OfficeTime office,
             FiledList filedUnder) {
        this.reviews = reviews;
        this.projects = projects;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.asked = asked;
        this.office = office;
        this.filedUnder = filedUnder;
    }

    List<Invitee> of(Consultation consultation) {
        Map<String, List<Concern>> concerned = new LinkedHashMap<>();
        for (Item item : items(consultation)) {
            note(concerned, item.decidingBody(), item.code(), item.decisionTimeoutMode() == TimeoutMode.FORBIDDEN);
            asked.of(item, consultation.project()).forEach(c -> note(concerned, c.department(), item.code(), c.timeoutMode() == TimeoutMode.FORBIDDEN));
        }
        List<Invitee> invitees = new ArrayList<>();
        concerned.forEach((department, concerns) -> {
            var decisive = concerns.stream().filter(Concern::forbidden).findFirst().orElse(concerns.get(0));
            invitees.add(new Invitee(department, concerns.stream().map(Concern::item).distinct().toList(), decisive.item(),
                    decisive.forbidden() ? "FORBIDDEN" : "OPINION_DEEMED_CONSENT"));
        });
        return invitees;
    }

    private List<Item> items(Consultation asked) {
        if (asked.caseNumber() != null) {
            return reviews.ofCase(asked.caseNumber()).stream().filter(item -> !item.ended())
                    .map(item -> filedUnder.item(item.key().caseNumber(), item.key().item())).toList();
        }
        var applies = applicable.of(projects.require(asked.project()).facts());
        return catalogue.inForce(office.today()).stream().filter(item -> item.stage().name().equals(asked.stage()) && applies.contains(item.code()))
                .toList();
    }

    private static void note(Map<String, List<Concern>> concerned, String department, ItemCode item, boolean forbidden) {
        concerned.computeIfAbsent(department, asked -> new ArrayList<>()).add(new Concern(item, forbidden));
    }
}
