package org.binglian.review;

import org.binglian.codes.ItemCode;

/** The decision {@code item-flow}: which standard flow an item runs. */
public interface FlowRule {

    String flowOf(ItemCode item, String projectClass, String catalogueFlow);
}
