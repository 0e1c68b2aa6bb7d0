package org.binglian.catalogue;

/** A department as the list names it; {@code parent} is empty for one on its own. */
public record DepartmentRow(String id, String nameZh, String nameEn, String kind, String level, String parent) {}
