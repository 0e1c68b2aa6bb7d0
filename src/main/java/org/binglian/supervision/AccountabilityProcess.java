package org.binglian.supervision;

/** What an accountability case asks of whoever runs its process; the engine room implements it. */
public interface AccountabilityProcess {

    /** Starts {@code accountability}; an excused case is closed before this returns. */
    void opened(AccountabilityCase matter);
}
