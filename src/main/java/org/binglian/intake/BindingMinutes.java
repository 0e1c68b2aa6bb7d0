package org.binglian.intake;

import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;

/** The minutes of a consultation, asked before a body demands something of an item that they have settled (rule 3). */
public interface BindingMinutes {

    /** @throws Refusal 409 when the minutes bind the department and its leader does not override them with a reason */
    void demand(CaseNumber number, ItemCode item, String department, String asked, String overrideReason, Person by);
}
