package org.binglian.intake;

/** Within how many working days an enquiry is answered; the engine room reads it from {@code step-limits}. */
@FunctionalInterface
public interface EnquiryLimit {

    int workingDays();
}
