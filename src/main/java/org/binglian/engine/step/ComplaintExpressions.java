package org.binglian.engine.step;

import org.binglian.engine.ModelBean;
import org.binglian.supervision.Complaints;
import org.springframework.stereotype.Component;

/** What {@code complaint} asks, as {@code ${complaintFacts.reviewed(complaintNumber)}}. */
@Component("complaintFacts")
@ModelBean
public class ComplaintExpressions {

    private final Complaints complaints;

    ComplaintExpressions(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Whether supervision has looked at it once more already. */
    public boolean reviewed(String complaintNumber) {
        return complaints.require(complaintNumber).reviewed();
    }
}
