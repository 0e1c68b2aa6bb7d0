package org.binglian.engine.reads;

import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/** A subscription that begins and ends within one command, as at a gate that stands open, has no job that came meanwhile. */
class FreshSubscriptions extends EventSubscriptionManager {

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity subscription) {
        if (getDbEntityManager().getDbEntityCache().isTransient(subscription)) {
            getDbEntityManager().delete(subscription);
            createdSignalSubscriptions.remove(subscription);
        } else {
            super.deleteEventSubscription(subscription);
        }
    }
}
