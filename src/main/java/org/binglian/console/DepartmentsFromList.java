package org.binglian.console;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Department;
import org.binglian.access.Departments;
import org.binglian.catalogue.DepartmentRow;
import org.binglian.catalogue.DepartmentStore;
import org.springframework.stereotype.Component;

/** Hands the departments of an imported list to the room that owns them. */
@Component
class DepartmentsFromList implements DepartmentStore {

    private final Departments departments;

    DepartmentsFromList(Departments departments) {
        this.departments = departments;
    }

    @Override
    public void replaceAll(List<DepartmentRow> rows) {
        departments.replaceAll(rows.stream().map(row -> new Department(row.id(), row.nameZh(), row.nameEn(), row.kind(), row.level(), row.parent()))
                .toList());
    }

    @Override
    public Set<String> ids() {
        return departments.all().stream().map(Department::id).collect(Collectors.toSet());
    }
}
