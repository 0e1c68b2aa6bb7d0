package org.binglian.supervision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.WorkingDays;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The measures of the register (处理): one for each person whom a case concerns, by the decision {@code accountability-measure}. */
@Service
public class AccountabilityMeasures {

    /** {@code countInYear} counts this case too; {@code reversedOn} after a successful appeal. */
    public record Measure(String person, String role, String measure, int countInYear, String basis, LocalDate carryOutBy, LocalDate reversedOn) {
    }

    private final JdbcClient jdbc;
    private final AccountabilityRows rows;
    private final OfficeTime office;
    private final WorkingDays days;
    private final Ledger ledger;
    private final Notices notices;

    AccountabilityMeasures(JdbcClient jdbc, AccountabilityRows rows, OfficeTime office, WorkingDays days, Ledger ledger, Notices notices) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.office = office;
        this.days = days;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** The cases upheld against the person within a year, this one included. */
    public int countInYear(String number, String role) {
        return 1 + rows.upheld(role, rows.find(number).orElseThrow());
    }

    /** @param workingDays within which it is carried out; 0 for a measure that asks for nothing */
    public void impose(String number, String role, String measure, int workingDays, String basis) {
        var matter = rows.find(number).orElseThrow();
        String person = matter.person(role);
        LocalDate by = workingDays == 0 ? null : days.plus(office.today(), workingDays);
        jdbc.sql("""
                insert into accountability_measure (number, person, role, measure, count_in_year, basis, carry_out_by)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(number, person, role, measure, countInYear(number, role), basis, by)).update();
        ledger.append(new Entry(matter.caseNumber(), "ACCOUNTABILITY_MEASURE", Entry.SYSTEM, office.today(),
                Map.of("number", number, "person", person, "role", role, "measure", measure, "basis", basis)));
        notices.tell(person, "ACCOUNTABILITY_MEASURE", matter.caseNumber(), Map.of("measure", measure, "number", number));
    }

    void reverse(String number) {
        jdbc.sql("update accountability_measure set reversed_on = ? where number = ?").params(office.today(), number).update();
    }

    public List<Measure> of(String number) {
        return jdbc.sql("select * from accountability_measure where number = ? order by id").param(number)
                .query((row, n) -> new Measure(row.getString("person"), row.getString("role"), row.getString("measure"),
                        row.getInt("count_in_year"), row.getString("basis"), row.getObject("carry_out_by", LocalDate.class),
                        row.getObject("reversed_on", LocalDate.class)))
                .list();
    }
}
