package org.binglian.hall.acts;

import java.time.LocalDate;
import java.util.Locale;
import org.binglian.hall.Words;
import org.binglian.supervision.Complaint;

/**
 * A complaint as its complainant, its handler and supervision read it. {@code subject}: its ground, or RATING with {@code stars};
 * {@code finding} JUSTIFIED, PARTLY, UNJUSTIFIED, null; {@code satisfied} YES, NO, null.
 */
public record ComplaintView(String number, String caseNumber, String subject, String subjectName, Integer stars, String text, String department,
                            String departmentName, String verifier, int verifyWithin, String basis, LocalDate lodgedOn, String state, String stateName,
                            LocalDate contactedOn, String finding, String reason, String correction, LocalDate answeredOn, String satisfied,
                            boolean reviewed, LocalDate endedOn) {

    static ComplaintView of(Complaint c, Words words, Locale locale) {
        boolean answered = c.answeredOn() != null;
        return new ComplaintView(c.number(), c.caseNumber().value(), c.ground(), words.of("ground." + c.ground(), c.ground(), locale), c.stars(),
                c.text(), c.department(), words.department(c.department(), locale),
                words.department(c.verifier().replaceAll("leader$", ""), locale), c.verifyWithin(), c.basis(), c.lodgedOn(), c.state().name(),
                words.of("complaint.state." + c.state(), c.state().name(), locale), c.contactedOn(), answered ? c.finding() : null,
                answered ? c.reason() : null, answered ? c.correction() : null, c.answeredOn(), c.satisfied(), c.reviewed(), c.endedOn());
    }
}
