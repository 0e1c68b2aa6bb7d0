package org.binglian.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Material;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.prerequisite.Prerequisites;
import org.binglian.project.Project;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Chooses the items of a case by decision, or takes the asked ones, and says which papers they need. */
@Service
public class Selection {

    private final CaseRows rows;
    private final MaterialRows materials;
    private final KnownPapers papers;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final Prerequisites prerequisites;
    private final OfficeTime office;
    private final Promises promises;
    private final Ledger ledger;
    private final boolean demo;

    Selection(CaseRows rows, MaterialRows materials, KnownPapers papers, Catalogue catalogue, ApplicableItems applicable,
              Prerequisites prerequisites, OfficeTime office, Promises promises, Ledger ledger, @Value("${binglian.demo:false}") boolean demo) {
        this.rows = rows;
        this.materials = materials;
        this.papers = papers;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.prerequisites = prerequisites;
        this.office = office;
        this.promises = promises;
        this.ledger = ledger;
        this.demo = demo;
    }

    /** Keeps and answers the items of the case. {@code taken}: items of the project that run already. */
    public List<Item> select(CaseNumber number, Project project, Set<ItemCode> taken) {
        var filed = rows.find(number).orElseThrow();
        Set<ItemCode> applies = applicable.of(project.facts());
        List<Item> items = filed.requestedItems() == null ? byStage(filed.stage(), applies, project, taken)
                : asked(filed.requestedItems(), applies, taken);
        rows.insertItems(number, items);
        attach(filed, project, items, applies);
        ledger.append(new Entry(number.value(), "ITEMS_SELECTED", Entry.SYSTEM, office.today(), Map.of("items",
                items.stream().map(item -> Map.of("itemCode", item.code().value(), "version", item.version())).toList())));
        return items;
    }

    /** What a project may still apply for, in the order of the list: what applies, and neither runs nor is done. */
    List<Item> possible(Project project, Set<ItemCode> applies, Set<ItemCode> taken) {
        Set<ItemCode> done = prerequisites.fulfilledIn(project.number());
        return catalogue.inForce(office.today()).stream()
                .filter(item -> applies.contains(item.code()) && !taken.contains(item.code()) && !done.contains(item.code())).toList();
    }

    private List<Item> byStage(String stage, Set<ItemCode> applies, Project project, Set<ItemCode> taken) {
        var items = possible(project, applies, taken).stream().filter(item -> item.stage().name().equals(stage)).toList();
        if (items.isEmpty()) {
            throw Refusal.conflict("no-item-to-apply-for", stage).field("stage", "no-item", stage);
        }
        return items;
    }

    private List<Item> asked(List<ItemCode> asked, Set<ItemCode> applies, Set<ItemCode> taken) {
        LocalDate today = office.today();
        var refusal = Refusal.invalid("item-not-applicable");
        asked.forEach(code -> catalogue.require(code, today));
        asked.stream().filter(code -> !applies.contains(code)).forEach(code -> refusal.field("items", "item-not-applicable", code.value()));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        asked.stream().filter(taken::contains).findFirst().ifPresent(code -> {
            throw Refusal.conflict("item-already-running", code.value()).field("items", "item-already-running", code.value());
        });
        return asked.stream().distinct().map(code -> catalogue.require(code, today)).toList();
    }

    private void attach(ApprovalCase filed, Project project, List<Item> items, Set<ItemCode> applies) {
        var given = materials.of(filed.number()).stream().collect(Collectors.toMap(CaseMaterial::code, m -> m, (a, b) -> a));
        boolean samples = demo && given.values().stream().noneMatch(m -> "PROVIDED".equals(m.status()));
        Set<ItemCode> done = prerequisites.fulfilledIn(project.number());
        List<Material> missing = new ArrayList<>();
        for (Item item : items) {
            for (Material material : catalogue.materialsOf(item.code(), project.facts(), applies, office.today())) {
                var known = given.remove(material.code());
                if (known == null) {
                    missing.add(material);
                } else {
                    if ("PROMISED".equals(known.status())) {
                        promised(filed, project, known);
                    }
                    papers.enter(filed.number(), project, material, known.status(), done.contains(material.source().sharedFrom()));
                }
            }
        }
        papers.enter(filed.number(), project, missing, samples, done);
        var refusal = Refusal.invalid("material-not-asked");
        given.keySet().stream().map(MaterialCode::value).forEach(code -> refusal.field("materials", "not-asked", code));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private void promised(ApprovalCase filed, Project project, CaseMaterial known) {
        boolean window = "WINDOW".equals(filed.channel());
        materials.promise(filed.number(), known.code(), promises.sign(filed.number(), project.number(), known.code(), known.promisedUntil(),
                window ? project.owner() : filed.filedBy(), window ? filed.filedBy() : null));
    }
}
