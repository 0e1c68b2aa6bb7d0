package org.binglian.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of the demo, password {@code demo}; opened at start where they are missing, never in production. */
@Component
@ConditionalOnProperty(name = "binglian.demo", havingValue = "true")
public class DemoAccounts implements InitializingBean {

    static final String PASSWORD = "demo";
    private static final int STRENGTH = 4;
    private static final int AGENCIES = 12;
    private static final Set<String> STAFFED = Set.of("DEPARTMENT", "BUREAU", "UTILITY");

    /** An account of the demo and the company it stands for, if any. */
    public record Account(Person person, String company) {}

    private final Departments departments;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoAccounts(Departments departments, Accounts accounts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.departments = departments;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(status -> {
            var there = Set.copyOf(jdbc.sql("select id from person").query(String.class).list());
            var missing = list().stream().filter(account -> !there.contains(account.person().id())).toList();
            if (!missing.isEmpty()) {
                var hash = new BCryptPasswordEncoder(STRENGTH).encode(PASSWORD);
                missing.forEach(account -> accounts.open(account.person(), account.company(), hash, true));
            }
            accounts.authorise("agent1", "applicant1");
            accounts.authorise("agent1", "applicant2");
        });
    }

    @EventListener
    @Order(0)
    void departmentsChanged(DepartmentsChanged changed) {
        afterPropertiesSet();
    }

    /** Every account of the demo, in the order of the sign-in page. */
    public List<Account> list() {
        List<Account> list = new ArrayList<>();
        list.add(new Account(new Person("applicant1", "王强", "Wang Qiang", null, Set.of(Role.APPLICANT), "13800000001"),
                "内蒙古示例置业有限公司"));
        list.add(new Account(new Person("applicant2", "苏日娜", "Su Rina", null, Set.of(Role.APPLICANT), "13800000002"),
                "呼和浩特市示例建设投资有限公司"));
        list.add(new Account(new Person("agent1", "李华", "Li Hua", null, Set.of(Role.AGENT), "13800000003"),
                "示例工程咨询有限公司"));
        list.add(new Account(new Person("helper1", "白音", "Bai Yin", null, Set.of(Role.HELPER), "13800000004"), null));
        list.add(staff("window1", 0, "window", Role.WINDOW));
        list.add(staff("window2", 1, "window", Role.WINDOW));
        list.add(staff("analyst1", 2, null, Role.ANALYST));
        list.add(staff("analyst2", 3, null, Role.ANALYST));
        list.add(staff("supervisor1", 4, "supervision", Role.SUPERVISOR));
        list.add(staff("admin1", 5, null, Role.ADMIN));
        Stream.concat(Departments.fromClasspath().stream(), departments.all().stream())
                .filter(department -> STAFFED.contains(department.kind()))
                .map(Department::id).distinct().forEach(department -> {
                    list.add(staff(department + "1", list.size(), department, Role.SECTION));
                    list.add(staff(department + "2", list.size(), department, Role.SECTION));
                    list.add(staff(department + "leader", list.size(), department, Role.LEADER));
                });
        for (int i = 1; i <= AGENCIES; i++) {
            list.add(staff("agency" + i, list.size(), null, Role.AGENCY));
        }
        list.add(staff("supervisor2", list.size(), "supervision", Role.SUPERVISOR));
        int n = list.size();
        list.add(new Account(new Person("manager1", DemoNames.zh(n), DemoNames.en(n), "supervision", Set.of(Role.SUPERVISOR, Role.LEADER),
                DemoNames.phone(n)), null));
        return list;
    }

    private static Account staff(String id, int n, String department, Role role) {
        return new Account(new Person(id, DemoNames.zh(n), DemoNames.en(n), department, Set.of(role), DemoNames.phone(n)), null);
    }
}
