package org.binglian.hall.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.binglian.access.Departments;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Material;
import org.binglian.catalogue.Prerequisite;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.DayUnit;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts names beside the codes of the list. */
@Component
class ItemViews {

    private final Catalogue catalogue;
    private final Departments departments;
    private final MessageSource texts;
    private final ConditionWords conditions;
    private final ItemService service;
    private final ItemCourse course;
    private final PaperSources sources;

    ItemViews(Catalogue catalogue, Departments departments, MessageSource texts, ConditionWords conditions, ItemService service,
              ItemCourse course, PaperSources sources) {
        this.catalogue = catalogue;
        this.departments = departments;
        this.texts = texts;
        this.conditions = conditions;
        this.service = service;
        this.course = course;
        this.sources = sources;
    }

    /** @param materials null where they are not asked for */
    ItemView of(Item item, List<Material> materials, LocalDate on, Locale locale) {
        return new ItemView(item.code().value(), item.name(locale), item.nameZh(), item.nameEn(), item.version(),
            item.effectiveFrom(), item.effectiveTo(), item.stage().name(), text("stage", item.stage(), locale),
            item.kind().name(), text("kind", item.kind(), locale), item.powerType().name(), text("power", item.powerType(), locale),
            item.handlingType().name(), text("handling", item.handlingType(), locale),
            item.decidingBody(), department(item.decidingBody(), locale), item.board(),
            item.supervisingDepartment(), department(item.supervisingDepartment(), locale),
            item.consulted().stream().map(asked -> new ItemView.Opinion(asked.department(), department(asked.department(), locale),
                asked.days(), asked.timeoutMode().name(), text("timeout", asked.timeoutMode(), locale))).toList(),
            item.projectClasses(), item.condition().text(),
            item.statutory() == null ? null : limit(item.statutory().days(), item.statutory().unit(), locale),
            limit(item.promisedDays(), DayUnit.WORKING_DAY, locale),
            item.prerequisites().stream().map(element -> needs(element, on, locale)).toList(), item.flow(), item.commitment(),
            item.decisionTimeoutMode().name(), text("timeout", item.decisionTimeoutMode(), locale), item.specialProcedures(),
            item.outcomeDocument(), item.fee(), item.visits(), item.legalBasis(), item.provenance(),
            materials == null ? null : materials.stream().map(material -> paper(material, on, locale)).toList(),
            item.projectClasses().stream().map(code -> conditions.projectClass(code, locale)).toList(),
            conditions.of(item.condition().text(), locale), materials == null ? null : service.of(item.decidingBody(), locale),
            materials == null ? null : service.of(item.supervisingDepartment(), locale), service.applyHref(item),
            materials == null ? null : course.procedures(item, locale), materials == null ? null : course.flows(item, locale));
    }

    private ItemView.Needs needs(Prerequisite element, LocalDate on, Locale locale) {
        return new ItemView.Needs(element.alternatives().stream().map(alternative -> new ItemView.Alternative(
            alternative.item().value(), name(alternative.item(), on, locale), alternative.onlyIfApplies())).toList(),
            element.decision().name(), text("decision", element.decision(), locale));
    }

    private ItemView.Paper paper(Material material, LocalDate on, Locale locale) {
        ItemCode shared = material.source().sharedFrom();
        return new ItemView.Paper(material.code().value(), material.name(locale), material.nameZh(), material.nameEn(),
            material.source().origin().name(), text("source", material.source().origin(), locale),
            shared == null ? null : shared.value(), material.copies(), material.form().name(), text("form", material.form(), locale),
            material.sealRequired(), material.tolerable(), material.toleranceDays(), material.commitment(), material.sample(),
            material.condition().text(), conditions.of(material.condition().text(), locale), shared == null ? null : name(shared, on, locale),
            sources.asked(material), sources.holder(material, locale), "/items/" + material.item() + "/materials/" + material.code() + "/sample");
    }

    private ItemView.Limit limit(int days, DayUnit unit, Locale locale) {
        return new ItemView.Limit(days, unit.name(), text("unit", unit, locale));
    }

    private String name(ItemCode code, LocalDate on, Locale locale) {
        return catalogue.find(code, on).map(item -> item.name(locale)).orElse(code.value());
    }

    private String department(String id, Locale locale) {
        return departments.find(id).map(found -> found.name(locale)).orElse(id);
    }

    private String text(String kind, Enum<?> value, Locale locale) {
        return texts.getMessage("catalogue." + kind + "." + value.name(), null, value.name(), locale);
    }
}
