package org.binglian.supervision;

/** What hand-overs ask of whoever runs their process; the engine room implements it. */
public interface HandoverProcess {

    void handedOver(Handover handover);

    /** The hand-over is not worked on by itself any more. */
    void dropped(Handover handover);

    void rectificationReported(Handover handover);

    void statementMade(Handover handover);

    void coordinationCalled(Handover handover, long coordination);
}
