package org.binglian.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Records defaults with their evidence: the clock with its explanation, the delivery, the reminders, the models in force. */
@Service
public class Defaults {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final OfficeTime office;
    private final Ledger ledger;

    Defaults(JdbcClient jdbc, ObjectMapper json, OfficeTime office, Ledger ledger) {
        this.jdbc = jdbc;
        this.json = json;
        this.office = office;
        this.ledger = ledger;
    }

    public void record(SilenceDefault d, Map<String, Object> evidence) {
        try {
            jdbc.sql("""
                    insert into silence_default (case_number, item_code, department, layer, mode, basis, effective_on, recorded_at,
                    notice_number, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(d.caseNumber(), d.itemCode(), d.department(), d.layer(), d.mode(), d.basis(), d.effectiveOn(),
                            office.now().atOffset(ZoneOffset.UTC), d.noticeNumber(), json.writeValueAsString(evidence)))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("layer", d.layer());
        facts.put("mode", d.mode());
        facts.put("department", d.department());
        facts.put("itemCode", d.itemCode());
        facts.put("notice", d.noticeNumber());
        facts.put("evidence", evidence);
        facts.values().removeIf(java.util.Objects::isNull);
        ledger.append(new Entry(d.caseNumber(), "DEFAULT_RECORDED", Entry.SYSTEM, d.effectiveOn(), facts));
    }

    public List<SilenceDefault> ofCase(String caseNumber) {
        return jdbc.sql("select * from silence_default where case_number = ? order by id").param(caseNumber).query(Defaults::silenceDefault).list();
    }

    public List<SilenceDefault> ofCases(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : jdbc.sql("select * from silence_default where case_number in (:numbers) order by id")
                .param("numbers", caseNumbers).query(Defaults::silenceDefault).list();
    }

    /** The newest first. */
    public List<SilenceDefault> newest(int limit) {
        return jdbc.sql("select * from silence_default order by id desc limit ?").param(limit).query(Defaults::silenceDefault).list();
    }

    private static SilenceDefault silenceDefault(ResultSet row, int index) throws SQLException {
        return new SilenceDefault(row.getString("case_number"), row.getString("item_code"), row.getString("department"),
                row.getString("layer"), row.getString("mode"), row.getString("basis"), row.getObject("effective_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("notice_number"));
    }
}
