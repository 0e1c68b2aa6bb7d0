package org.binglian.console;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.binglian.access.Departments;
import org.binglian.access.PersonNames;
import org.binglian.supervision.AccountabilityCase;
import org.binglian.supervision.AccountabilityHearing;
import org.binglian.supervision.AccountabilityMeasures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An accountability case with its statements and measures; {@code …Name} fields in the asked language. */
@Component
class AccountabilityViews {

    private final AccountabilityHearing hearing;
    private final AccountabilityMeasures measures;
    private final PersonNames names;
    private final Departments departments;
    private final MessageSource texts;

    AccountabilityViews(AccountabilityHearing hearing, AccountabilityMeasures measures, PersonNames names, Departments departments,
                        MessageSource texts) {
        this.hearing = hearing;
        this.measures = measures;
        this.names = names;
        this.departments = departments;
        this.texts = texts;
    }

    record View(String number, String kind, String kindName, String caseNumber, String itemCode, String department, String departmentName,
                String handler, String handlerName, String leader, String leaderName, LocalDate happenedOn, String state, String stateName,
                String outcome, String outcomeName, String reason, String reportedBy, String excuse, List<Said> statements, String finding,
                String findingReason, String foundBy, LocalDate foundOn, List<Measure> measures, Appeal appeal, LocalDate closedOn) {
    }

    record Said(String person, String personName, String text, Instant at) {
    }

    /** {@code countInYear} counts this case too; {@code reversed} after a successful appeal. */
    record Measure(String person, String personName, String role, String measure, String measureName, int countInYear, String basis,
                   LocalDate carryOutBy, boolean reversed) {
    }

    record Appeal(String reason, LocalDate on, String decision, String decisionReason, String decidedBy) {
    }

    View of(AccountabilityCase c, Locale locale) {
        return new View(c.number(), c.kind(), code(c.kind(), locale), c.caseNumber(), c.itemCode(), c.department(),
                departments.find(c.department()).map(d -> d.name(locale)).orElse(c.department()), c.handler(), name(c.handler(), locale),
                c.leader(), name(c.leader(), locale), c.happenedOn(), c.state(), text("pages.accountability." + c.state(), c.state(), locale),
                c.outcome(), c.outcome() == null ? null : code(c.outcome(), locale), c.reason(), c.reportedBy(), c.excuse(),
                hearing.statements(c.number()).stream().map(s -> new Said(s.saidBy(), name(s.saidBy(), locale), s.text(), s.saidAt())).toList(),
                c.finding(), c.findingReason(), c.foundBy(), c.foundOn(),
                measures.of(c.number()).stream().map(m -> new Measure(m.person(), name(m.person(), locale), m.role(), m.measure(),
                        code(m.measure(), locale), m.countInYear(), m.basis(), m.carryOutBy(), m.reversedOn() != null)).toList(),
                c.appealReason() == null ? null : new Appeal(c.appealReason(), c.appealedOn(), c.appealDecision(), c.appealDecisionReason(),
                        c.appealDecidedBy()), c.closedOn());
    }

    private String name(String person, Locale locale) {
        return person == null ? null : names.of(person, locale).orElse(person);
    }

    private String code(String code, Locale locale) {
        return text("code." + code, code, locale);
    }

    private String text(String key, String otherwise, Locale locale) {
        return texts.getMessage(key, null, otherwise, locale);
    }
}
