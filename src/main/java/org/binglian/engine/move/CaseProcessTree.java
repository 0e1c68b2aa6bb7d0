package org.binglian.engine.move;

import java.util.Comparator;
import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.engine.ProcessIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The running processes that go with a case (docs/adr/0018): whatever bears its number, called or beside it, but for an accountability
 * case, which is a person's matter and keeps the rules of the day of the act. The project's own processes bear the project's number.
 */
@Component
class CaseProcessTree {

    private final JdbcClient jdbc;

    CaseProcessTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One running process with the definition by which it runs: its id, key, name, file and deployment. */
    record Member(String instance, String definition, String process, String name, String file, String deployment) {

        /** As people call it. */
        String called() {
            return name == null ? process : name;
        }
    }

    /** The case's own process first, the others in the order in which they started; empty when the case does not run. */
    List<Member> of(CaseNumber number) {
        var all = jdbc.sql("""
                select e.ID_, p.ID_, p.KEY_, p.NAME_, p.RESOURCE_NAME_, p.DEPLOYMENT_ID_ from ACT_RU_EXECUTION e
                join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_ where e.BUSINESS_KEY_ = ? and e.PARENT_ID_ is null and p.KEY_ <> ?""")
                .params(number.value(), ProcessIds.ACCOUNTABILITY).query((row, n) -> new Member(row.getString(1), row.getString(2), row.getString(3),
                        row.getString(4), row.getString(5), row.getString(6))).list().stream()
                .sorted(Comparator.comparing((Member member) -> !leads(member)).thenComparing(member -> member.instance().length())
                        .thenComparing(Member::instance)).toList();
        return all.isEmpty() || !leads(all.get(0)) ? List.of() : all;
    }

    private static boolean leads(Member member) {
        return ProcessIds.PARALLEL_APPROVAL.equals(member.process());
    }
}
