package org.binglian.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.Later;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the papers of a case. */
@Component
class MaterialRows {

    private static final RowMapper<OfACase> OF_A_CASE = (row, n) -> new OfACase(CaseNumber.of(row.getString("case_number")), material(row, n));

    private record OfACase(CaseNumber number, CaseMaterial material) {
    }

    private final JdbcClient jdbc;

    MaterialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseNumber number, MaterialCode code, ItemCode item, String source, String status, String fileName, boolean sample,
                LocalDate promisedUntil) {
        Later.write(jdbc.sql("""
                insert into case_material (case_number, material_code, item_code, source, status, file_name, sample, promised_until)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(number.value(), code.value(), item.value(), source, status, fileName, sample, promisedUntil)));
    }

    void supply(CaseNumber number, MaterialCode code, String fileName, boolean sample, String by, Instant at) {
        Later.write(jdbc.sql("""
                update case_material set status = ?, file_name = ?, sample = ?, supplied_by = ?, supplied_at = ?,
                sha256 = case when origin_case is null then sha256 else null end, origin_case = null, origin_material = null
                where case_number = ? and material_code = ?""")
                .params(sample ? "SAMPLE" : "PROVIDED", fileName, sample, by, at.atOffset(ZoneOffset.UTC), number.value(), code.value()));
    }

    void attach(CaseNumber number, MaterialCode code, StoredFile file, String by, Instant at) {
        Later.write(jdbc.sql("""
                update case_material set status = 'PROVIDED', sample = false, file_name = ?, sha256 = ?, size_bytes = ?, supplied_by = ?,
                supplied_at = ?, origin_case = null, origin_material = null where case_number = ? and material_code = ?""")
                .params(file.name(), file.sha256(), file.size(), by, at.atOffset(ZoneOffset.UTC), number.value(), code.value()));
    }

    void promise(CaseNumber number, MaterialCode code, LocalDate until) {
        Later.write(jdbc.sql("update case_material set status = 'PROMISED', promised_until = ? where case_number = ? and material_code = ?")
                .params(until, number.value(), code.value()));
    }

    List<CaseMaterial> of(CaseNumber number) {
        return jdbc.sql("select * from case_material where case_number = ? order by id").param(number.value()).query(MaterialRows::material)
                .list();
    }

    Map<CaseNumber, List<CaseMaterial>> of(Collection<CaseNumber> numbers) {
        Map<CaseNumber, List<CaseMaterial>> found = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            jdbc.sql("select * from case_material where case_number in (:numbers) order by id")
                    .param("numbers", numbers.stream().map(CaseNumber::value).toList()).query(OF_A_CASE).list()
                    .forEach(one -> found.computeIfAbsent(one.number(), number -> new ArrayList<>()).add(one.material()));
        }
        return found;
    }

    private static CaseMaterial material(ResultSet row, int index) throws SQLException {
        long size = row.getLong("size_bytes");
        return new CaseMaterial(row.getLong("id"), MaterialCode.of(row.getString("material_code")), ItemCode.of(row.getString("item_code")),
                row.getString("source"), row.getString("status"), row.getString("file_name"), row.getString("sha256"),
                size == 0 ? null : size, row.getBoolean("sample"), row.getObject("promised_until", LocalDate.class), known(row));
    }

    private static Known known(ResultSet row) throws SQLException {
        String sharedFrom = row.getString("shared_from");
        String originCase = row.getString("origin_case");
        String originMaterial = row.getString("origin_material");
        return new Known(row.getString("held_by"), sharedFrom == null ? null : ItemCode.of(sharedFrom), row.getString("paper_number"),
                row.getString("reuse_as"), originCase == null ? null : CaseNumber.of(originCase),
                originMaterial == null ? null : MaterialCode.of(originMaterial));
    }
}
