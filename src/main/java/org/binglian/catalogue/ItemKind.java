package org.binglian.catalogue;

/** What an item is in law or in the process; the applicable items are chosen by it. */
public enum ItemKind { LICENCE, FILING, REVIEW, CONFIRMATION, PACKAGE, UTILITY, INTERMEDIARY_SERVICE }
