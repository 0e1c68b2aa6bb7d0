package org.binglian.worklist;

/** Who stands in for whom has changed; published in the transaction of the change. */
public record StandInChanged(String absent, String deputy) {
}
