package org.binglian.catalogue;

import java.io.Reader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.binglian.access.Departments;
import org.binglian.deadline.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Place, hours and telephones of the departments; kept apart from the list, because they change more often than it. */
@Service
public class ServicePlaces {

    public static final String FILE = "service-places.csv";
    static final List<String> COLUMNS = List.of("department", "place_zh", "place_en", "hours_zh", "hours_en", "phone", "complaint_phone");
    private static final Map<String, Integer> LONGEST = Map.of("place_zh", 200, "place_en", 200, "hours_zh", 200, "hours_en", 200, "phone", 40,
        "complaint_phone", 40);

    private final JdbcClient jdbc;
    private final Departments departments;
    private final RowVersions dated;
    private final OfficeTime time;

    ServicePlaces(JdbcClient jdbc, Departments departments, RowVersions dated, OfficeTime time) {
        this.jdbc = jdbc;
        this.departments = departments;
        this.dated = dated;
        this.time = time;
    }

    public Optional<ServicePlace> find(String department) {
        var changed = dated.of(RowKind.PLACE, department, time.today());
        return changed.isPresent() ? changed.map(RowVersions.RowVersion::values).map(ServicePlaces::place)
            : jdbc.sql("select * from service_place where department = ?").param(department).query((row, n) -> place(row)).optional();
    }

    /** In the order of the departments' ids. */
    public List<ServicePlace> all() {
        Map<String, ServicePlace> places = new TreeMap<>();
        stored().forEach(one -> places.put(one.department(), one));
        dated.of(RowKind.PLACE, time.today()).forEach((department, row) -> places.compute(department,
            (id, before) -> row.values() == null ? null : place(row.values())));
        return List.copyOf(places.values());
    }

    /** As imported last, without what changes have put in force since. */
    List<ServicePlace> stored() {
        return jdbc.sql("select * from service_place order by department").query((row, n) -> place(row)).list();
    }

    /** Puts these in the place of all that were there, or nothing. @throws InvalidCatalogue naming each line that is wrong */
    @Transactional
    public int importAll(Reader file) {
        List<ImportError> errors = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<ServicePlace> places = CsvTable.read(FILE, COLUMNS, file, errors).stream().map(row -> read(row, seen)).toList();
        if (!errors.isEmpty()) {
            throw new InvalidCatalogue(errors);
        }
        dated.withdraw(RowKind.PLACE, time.today());
        jdbc.sql("delete from service_place").update();
        places.forEach(one -> jdbc.sql("insert into service_place (" + String.join(", ", COLUMNS) + ") values (?, ?, ?, ?, ?, ?, ?)")
            .params(values(one)).update());
        return places.size();
    }

    /** The file that {@link #importAll} reads. */
    public String write() {
        return CatalogueFiles.write(COLUMNS, all().stream().map(ServicePlaces::values).toList());
    }

    private ServicePlace read(CsvRow row, Set<String> seen) {
        if (departments.find(row.required("department")).isEmpty()) {
            row.error("department", "UNKNOWN_DEPARTMENT", row.text("department"));
        } else if (!seen.add(row.text("department"))) {
            row.error("department", "DUPLICATE_CODE", row.text("department"));
        }
        lengths(row);
        return new ServicePlace(row.text("department"), row.text("place_zh"), row.text("place_en"), row.text("hours_zh"), row.text("hours_en"),
            row.text("phone"), row.text("complaint_phone"));
    }

    /** What is wrong with a row of places beside these departments is added to its errors. */
    static void check(CsvRow row, Collection<String> known) {
        if (!known.contains(row.required("department"))) {
            row.error("department", "UNKNOWN_DEPARTMENT", row.text("department"));
        }
        lengths(row);
    }

    private static void lengths(CsvRow row) {
        LONGEST.forEach((column, longest) -> {
            if (row.required(column).length() > longest) {
                row.error(column, "NAME_TOO_LONG", String.valueOf(longest));
            }
        });
    }

    static List<String> values(ServicePlace one) {
        return List.of(one.department(), one.placeZh(), one.placeEn(), one.hoursZh(), one.hoursEn(), one.phone(), one.complaintPhone());
    }

    private static ServicePlace place(Map<String, String> row) {
        return new ServicePlace(row.get("department"), row.get("place_zh"), row.get("place_en"), row.get("hours_zh"), row.get("hours_en"),
            row.get("phone"), row.get("complaint_phone"));
    }

    private static ServicePlace place(ResultSet row) throws SQLException {
        return new ServicePlace(row.getString("department"), row.getString("place_zh"), row.getString("place_en"), row.getString("hours_zh"),
            row.getString("hours_en"), row.getString("phone"), row.getString("complaint_phone"));
    }
}
