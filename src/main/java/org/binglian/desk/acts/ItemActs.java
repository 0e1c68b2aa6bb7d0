package org.binglian.desk.acts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.hall.Words;
import org.binglian.review.AddedOpinionRule;
import org.binglian.review.AddedOpinions;
import org.binglian.review.Extensions;
import org.binglian.review.ItemKey;
import org.binglian.review.ProcedureKinds;
import org.binglian.review.Opinion;
import org.binglian.review.Procedures;
import org.binglian.review.ReviewItem;
import org.binglian.review.ReviewLimits;
import org.binglian.review.Reviews;
import org.binglian.review.SpecialProcedureRule;
import org.binglian.worklist.WorklistTask;
import org.springframework.stereotype.Component;

/** What the deciding body may do now to the item of a task. */
@Component
class ItemActs {

    private static final Possible NOTHING = new Possible(List.of(), List.of(), null, false, 0);

    private final Reviews reviews;
    private final AddedOpinions opinions;
    private final AddedOpinionRule opinionRule;
    private final Procedures procedures;
    private final SpecialProcedureRule procedureRule;
    private final ProcedureKinds kinds;
    private final Extensions extensions;
    private final ReviewLimits limits;
    private final Departments departments;
    private final Words words;

    ItemActs(Reviews reviews, AddedOpinions opinions, AddedOpinionRule opinionRule, Procedures procedures, SpecialProcedureRule procedureRule,
             ProcedureKinds kinds, Extensions extensions, ReviewLimits limits, Departments departments, Words words) {
        this.reviews = reviews;
        this.opinions = opinions;
        this.opinionRule = opinionRule;
        this.procedures = procedures;
        this.procedureRule = procedureRule;
        this.kinds = kinds;
        this.extensions = extensions;
        this.limits = limits;
        this.departments = departments;
        this.words = words;
    }

    /** {@code procedureRuns}: the name of the special procedure that runs, null when none does. */
    record Possible(List<Offered.Choice> consultable, List<Offered.Choice> procedures, String procedureRuns, boolean extendable,
                    int longestExtension) {
    }

    Possible of(WorklistTask task, Person person, Locale locale) {
        if (task.caseNumber() == null || task.itemCode() == null) {
            return NOTHING;
        }
        var item = reviews.require(new ItemKey(CaseNumber.of(task.caseNumber()), ItemCode.of(task.itemCode())));
        if (!item.decidingBody().equals(person.department()) || !beingHandled(item)) {
            return NOTHING;
        }
        var running = procedures.running(item.key());
        return new Possible(consultable(item, locale), running.isPresent() ? List.of() : allowed(item, locale),
                running.map(one -> words.of("procedure." + one.kind(), one.kind(), locale)).orElse(null),
                !extensions.askedBefore(item.key()), limits.longestExtension());
    }

    private static boolean beingHandled(ReviewItem item) {
        return item.startedOn() != null && item.bodyDecision() == null && !item.ended() && item.overdueSince() == null;
    }

    private List<Offered.Choice> consultable(ReviewItem item, Locale locale) {
        var everAsked = reviews.opinionsOf(item.key().caseNumber()).stream().filter(one -> one.item().equals(item.key())).map(Opinion::department)
                .collect(Collectors.toSet());
        return departments.all().stream().filter(d -> opinionRule.rule(item.key().item(), item.decidingBody(), d.id()).allowed())
                .filter(d -> !everAsked.contains(d.id()) || !opinions.asked(item.key(), d.id())).map(d -> new Offered.Choice(d.id(), d.name(locale))).toList();
    }

    private List<Offered.Choice> allowed(ReviewItem item, Locale locale) {
        return kinds.all().stream().filter(kind -> procedureRule.rule(kind, item.key().item(), procedures.lists(item.key(), kind)).allowed())
                .map(kind -> new Offered.Choice(kind, words.of("procedure." + kind, kind, locale))).toList();
    }
}
