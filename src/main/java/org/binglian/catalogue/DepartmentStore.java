package org.binglian.catalogue;

import java.util.List;
import java.util.Set;

/** The port to where departments are kept; an import of the list hands them over whole. */
public interface DepartmentStore {

    void replaceAll(List<DepartmentRow> departments);

    Set<String> ids();
}
