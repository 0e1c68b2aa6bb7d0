package org.binglian.hall;

import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.intake.Cases;
import org.binglian.intermediary.Commissioner;
import org.binglian.intermediary.Commissioning.Order;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.stereotype.Component;

/** Reads who may order which service for what: the applicant for the project, a body for an item that it decides. */
@Component
class Orders {

    private static final String SUPERVISION = "supervision";

    private final Cases cases;
    private final Projects projects;
    private final CaseAccess access;

    Orders(Cases cases, Projects projects, CaseAccess access) {
        this.cases = cases;
        this.projects = projects;
        this.access = access;
    }

    /** @throws Refusal 403 when the person is neither, 422 when the case or the item is not the project's */
    Order of(Project project, EngagementsApi.EngagementRequest asked) {
        Commissioner commissioner = commissioner(asked);
        CaseNumber number = asked.caseNumber() == null ? null : caseOf(project, asked.caseNumber());
        ItemCode item = item(number, asked.itemCode());
        if (commissioner == Commissioner.BODY) {
            if (item == null) {
                throw Refusal.invalid("engagement-incomplete").field(number == null ? "caseNumber" : "itemCode", "required");
            }
            access.itemToReview(number.value(), item.value());
        } else if (!projects.actsFor(access.person(), project)) {
            throw Refusal.denied("applicants-act");
        }
        return new Order(project.number(), number, item, asked.service(), asked.agency(), commissioner,
                commissioner == Commissioner.BODY ? access.person().department() : project.owner(),
                number == null ? SUPERVISION : cases.require(number).leadDepartment(), asked.price(), asked.workingDays());
    }

    private static Commissioner commissioner(EngagementsApi.EngagementRequest asked) {
        var refusal = Refusal.invalid("engagement-incomplete");
        if (asked.service() == null || asked.service().isBlank()) {
            throw refusal.field("service", "required");
        }
        try {
            return Commissioner.valueOf(String.valueOf(asked.commissionedBy()));
        } catch (IllegalArgumentException e) {
            throw refusal.field("commissionedBy", "choice", "APPLICANT, BODY");
        }
    }

    private CaseNumber caseOf(Project project, String text) {
        var number = CaseAccess.caseNumber(text);
        if (cases.find(number).filter(found -> found.project().equals(project.number())).isEmpty()) {
            throw Refusal.invalid("case-of-another-project").field("caseNumber", "not-allowed");
        }
        return number;
    }

    private ItemCode item(CaseNumber number, String text) {
        if (text == null || number == null) {
            return null;
        }
        try {
            var item = ItemCode.of(text);
            if (cases.itemsOf(number).contains(item)) {
                return item;
            }
        } catch (InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        }
        throw Refusal.notFound("item-unknown");
    }
}
