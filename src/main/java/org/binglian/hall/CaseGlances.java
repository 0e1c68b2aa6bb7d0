package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.binglian.access.Refusal;
import org.binglian.deadline.Clocks;
import org.springframework.stereotype.Component;

/** What a door shows of a case beside something else: the case as its own page shows it, and why a date is that date. */
@Component
public class CaseGlances {

    private final CaseAccess access;
    private final CaseViews views;
    private final ProjectDocuments documents;
    private final Clocks clocks;
    private final WhyThisDate why;

    CaseGlances(CaseAccess access, CaseViews views, ProjectDocuments documents, Clocks clocks, WhyThisDate why) {
        this.access = access;
        this.views = views;
        this.documents = documents;
        this.clocks = clocks;
        this.why = why;
    }

    /** For a template; empty where the case is not the asker's to see. Whoever reads it has read its opinions. */
    public Optional<Object> of(String caseNumber, Locale locale) {
        try {
            var found = access.caseToSee(caseNumber);
            if (!CaseAccess.oversees(access.person())) {
                documents.opinionsRead(found, access.person());
            }
            return Optional.of(views.of(found, locale));
        } catch (Refusal notTheirs) {
            return Optional.empty();
        }
    }

    /** The end of a clock in sentences. */
    public List<String> why(long clock, Locale locale) {
        return why.told(clocks.explain(clock), locale);
    }
}
