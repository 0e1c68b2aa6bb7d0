package org.binglian.supervision;

/** What complaints ask of whoever runs their process; the engine room implements it. */
public interface ComplaintProcess {

    void lodged(Complaint complaint);
}
