package org.binglian.project;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.binglian.access.Later;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ProjectNumber;
import org.springframework.cache.concurrent.ConcurrentMapCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The row lock that every write to a case takes first; held until the transaction ends, taken once. */
@Component
public class ProjectLock {

    private static final class Held {
        private final Set<String> projects = new HashSet<>();
        private final Set<String> covered = new HashSet<>();
        private CaseNumber inHand;
    }

    private final JdbcClient jdbc;
    private final ConcurrentMapCache homes = new ConcurrentMapCache("case-home");

    ProjectLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void lock(ProjectNumber project) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        Set<String> held = held().projects;
        if (!held.contains(project.value())) {
            jdbc.sql("select project_number from project where project_number = ? for update").param(project.value())
                    .query(String.class).optional();
            held.add(project.value());
        }
    }

    public void lock(CaseNumber caseNumber) {
        lockByKey(caseNumber.value());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            held().inHand = caseNumber;
        }
    }

    /** Says that what has this id (of a task, a timer, an execution) belongs to what this transaction has locked. */
    public void covers(String id) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            held().covered.add(id);
        }
    }

    /** Whether this transaction has locked already what has this id. */
    public boolean covered(String id) {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        return held != null && held.covered.contains(id);
    }

    /** The case that this transaction locked last by its own number, if any. */
    public Optional<CaseNumber> caseInHand() {
        return Optional.ofNullable((Held) TransactionSynchronizationManager.getResource(this)).map(held -> held.inHand);
    }

    /** The next matter of this transaction is another one, whose rules are not those of the last. */
    public void nothingInHand() {
        held().inHand = null;
    }

    /** The projects that this transaction has locked. */
    public Set<String> projectsInHand() {
        var held = (Held) TransactionSynchronizationManager.getResource(this);
        return held == null ? Set.of() : Set.copyOf(held.projects);
    }

    /** @param businessKey a case number, or a project number */
    public void lockByKey(String businessKey) {
        home(businessKey).ifPresent(this::lock);
    }

    /** The same for several, by one statement, in the order of the projects' numbers, so that nobody who does likewise waits for us in a ring. */
    public void lockAll(Collection<String> businessKeys) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            return;
        }
        Set<String> held = held().projects;
        var wanted = businessKeys.stream().distinct().flatMap(key -> home(key).stream()).map(ProjectNumber::value).filter(one -> !held.contains(one))
                .distinct().sorted().toList();
        if (!wanted.isEmpty()) {
            jdbc.sql("select project_number from project where project_number in (:numbers) order by project_number for update").param("numbers", wanted)
                    .query(String.class).list();
            held.addAll(wanted);
        }
    }

    private Optional<ProjectNumber> home(String businessKey) {
        if (businessKey == null) {
            return Optional.empty();
        }
        if (businessKey.startsWith("P")) {
            return Optional.of(ProjectNumber.of(businessKey));
        }
        String home = homes.get(businessKey, String.class);
        if (home == null) {
            home = jdbc.sql("select project_number from case_home where business_key = ?").param(businessKey).query(String.class)
                    .optional().orElse(null);
            if (home == null) {
                return Optional.empty();
            }
            homes.put(businessKey, home);
        }
        return Optional.of(ProjectNumber.of(home));
    }

    /** Says that this case belongs to this project. */
    public void register(CaseNumber caseNumber, ProjectNumber project) {
        Later.write(jdbc.sql("insert into case_home (business_key, project_number) values (?, ?)").params(caseNumber.value(), project.value()));
    }

    private Held held() {
        var known = (Held) TransactionSynchronizationManager.getResource(this);
        if (known != null) {
            return known;
        }
        var fresh = new Held();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(ProjectLock.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(ProjectLock.this, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(ProjectLock.this);
            }
        });
        return fresh;
    }
}
