package org.binglian.hall.acts;

import java.util.List;
import java.util.Locale;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.binglian.supervision.Complaints;
import org.springframework.stereotype.Component;

/** The newest complaints for supervision's page: {@code ${@newComplaints.forSupervision(#locale)}}. */
@Component("newComplaints")
public class NewComplaints {

    private static final int NEWEST = 20;

    private final Complaints complaints;
    private final CaseAccess access;
    private final Words words;

    NewComplaints(Complaints complaints, CaseAccess access, Words words) {
        this.complaints = complaints;
        this.access = access;
        this.words = words;
    }

    public List<ComplaintView> forSupervision(Locale locale) {
        return access.person().is(org.binglian.access.Role.SUPERVISOR)
                ? complaints.newest(NEWEST).stream().map(one -> ComplaintView.of(one, words, locale)).toList() : List.of();
    }

    /** Those of one case that the asker may see. */
    public List<ComplaintView> ofCase(String caseNumber, Locale locale) {
        return complaints.ofCase(org.binglian.codes.CaseNumber.of(caseNumber), access.person()).stream()
                .map(one -> ComplaintView.of(one, words, locale)).toList();
    }
}
