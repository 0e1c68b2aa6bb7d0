package org.binglian.engine.task;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.Vars;
import org.binglian.review.Deciding;
import org.binglian.review.Hearings;
import org.binglian.review.Inspections;
import org.binglian.review.Procedures;
import org.binglian.review.Referrals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of tasks of the seven standard flows and of special procedures, beside review and decision. */
@Configuration(proxyBeanMethods = false)
class FlowOutcomes {

    /** What the section and the leader read beside their form. */
    private static final String RESULT = "procedureResult";

    @Bean
    KindOutcome specialProcedure(Procedures procedures) {
        return new KindOutcome("SPECIAL_PROCEDURE", done -> {
            procedures.concluded(Vars.item(done.task()), done.text("result"), done.by());
            return result(done.text("result"));
        });
    }

    @Bean
    KindOutcome inspectionPlan(Inspections inspections, OfficeTime office) {
        return new KindOutcome("INSPECTION_PLAN", done -> {
            inspections.planned(Vars.item(done.task()), day(done, "plannedOn", office), done.text("inspectors"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome siteInspection(Inspections inspections, OfficeTime office) {
        return new KindOutcome("SITE_INSPECTION", done -> {
            inspections.made(Vars.item(done.task()), day(done, "visitedOn", office), done.text("findings"), "true".equals(done.text("passed")),
                    done.by());
            return result(done.text("findings"));
        });
    }

    @Bean
    KindOutcome hearingRights(Hearings hearings) {
        return new KindOutcome("HEARING_RIGHTS", done -> {
            hearings.partiesTold(Vars.item(done.task()), done.text("parties"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome hearingRequest(Hearings hearings) {
        return new KindOutcome("HEARING_REQUEST", done -> {
            hearings.requested(Vars.item(done.task()), "true".equals(done.text("requested")), done.text("parties"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome hearingNotice(Hearings hearings, OfficeTime office) {
        return new KindOutcome("HEARING_NOTICE", done -> {
            hearings.announce(Vars.item(done.task()), done.text("chair"), day(done, "heldOn", office), done.text("place"), done.text("parties"),
                    done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome hearing(Hearings hearings) {
        return new KindOutcome("HEARING", done -> {
            hearings.held(Vars.item(done.task()), done.text("record"), done.by());
            return result(done.text("record"));
        });
    }

    @Bean
    KindOutcome referral(Referrals referrals, OfficeTime office) {
        return new KindOutcome("REFERRAL", done -> {
            referrals.sent(Vars.item(done.task()), done.text("sentTo"), day(done, "sentOn", office), done.text("documentNumber"), done.by());
            return Map.of();
        });
    }

    @Bean
    KindOutcome higherAnswer(Referrals referrals) {
        return new KindOutcome("HIGHER_ANSWER", done -> result(referrals.answered(Vars.item(done.task()), "AGREE".equals(done.text("answer")),
                done.text("documentNumber"), done.text("reason"), done.by())));
    }

    /** A complete letter of commitment is the ground of the grant; an incomplete one leads to the ordinary review. */
    @Bean
    KindOutcome commitmentCheck(Deciding deciding) {
        return new KindOutcome("COMMITMENT_CHECK", done -> {
            if ("true".equals(done.text("letterComplete"))) {
                deciding.propose(Vars.item(done.task()), "GRANT", done.text("reason"), null, done.by());
            }
            return Map.of();
        });
    }

    private static Map<String, Object> result(String text) {
        return text == null ? Map.of() : Map.of(RESULT, text);
    }

    /** The day of a field; today where it is left empty. */
    private static LocalDate day(TaskCompletion done, String field, OfficeTime office) {
        try {
            return done.text(field) == null ? office.today() : LocalDate.parse(done.text(field));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("form-incomplete").field(field, "date", done.text(field));
        }
    }
}
