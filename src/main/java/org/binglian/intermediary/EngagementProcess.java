package org.binglian.intermediary;

/** What an engagement asks of whoever runs {@code intermediary-service}; the engine room implements it. */
public interface EngagementProcess {

    void commissioned(Engagement engagement, AgencyService service);

    /** The commissioner gives a late agency up. */
    void cancelled(Engagement engagement);
}
