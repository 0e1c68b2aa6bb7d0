package org.binglian.catalogue;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.binglian.access.DatedDepartments;
import org.binglian.access.Department;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Component;

/** Tells the room of departments which of them are others on this day than were imported. */
@Component
class DatedDepartmentRows implements DatedDepartments {

    private final RowVersions dated;
    private final OfficeTime time;

    DatedDepartmentRows(RowVersions dated, OfficeTime time) {
        this.dated = dated;
        this.time = time;
    }

    @Override
    public Map<String, Optional<Department>> today() {
        return departments(dated.of(RowKind.DEPARTMENT, time.today()));
    }

    @Override
    public Map<String, Optional<Department>> coming() {
        return departments(dated.of(RowKind.DEPARTMENT, null));
    }

    private static Map<String, Optional<Department>> departments(Map<String, RowVersions.RowVersion> rows) {
        Map<String, Optional<Department>> departments = new TreeMap<>();
        rows.forEach((id, row) -> departments.put(id, Optional.ofNullable(row.values()).map(values -> new Department(id, values.get("name_zh"),
                values.get("name_en"), values.get("kind"), values.get("level"), values.get("parent")))));
        return departments;
    }
}
