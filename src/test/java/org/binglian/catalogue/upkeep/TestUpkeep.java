package org.binglian.catalogue.upkeep;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.access.Role;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.CatalogueImport;
import org.binglian.catalogue.DemoFiles;
import org.binglian.catalogue.RowKind;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.flywaydb.core.Flyway;
import org.mockito.Mockito;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The list's maintenance on a database of its own, with the demo's list in force since 2020 and a day that the test sets. */
final class TestUpkeep implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate LATER = LocalDate.of(2027, 1, 4);
    static final Person ANALYST = new Person("analyst1", "甲", "A", null, Set.of(Role.ANALYST), null);
    static final Person OTHER = new Person("analyst2", "乙", "B", null, Set.of(Role.ANALYST), null);
    static final Person LEADER = new Person("waterleader", "丙", "C", "water", Set.of(Role.LEADER), null);
    static final Person PLANNER = new Person("planningleader", "丁", "D", "planning", Set.of(Role.LEADER), null);
    static final Person OPERATOR = new Person("admin1", "戊", "E", null, Set.of(Role.ADMIN), null);
    static final Person APPLICANT = new Person("applicant1", "己", "F", null, Set.of(Role.APPLICANT), null);

    private static LocalDate today;

    final Catalogue catalogue;
    final CatalogueChanges changes;
    final ChangeEdits edits;
    final ChangeTurns turns;
    final ChangeConsent consents;
    final ChangeChecks checks;
    final ChangeBases bases;
    final Ledger ledger;
    private final AnnotationConfigApplicationContext context;

    /** @param more beans of a test's own */
    TestUpkeep(Class<?>... more) {
        today = TODAY;
        context = new AnnotationConfigApplicationContext();
        context.register(Rooms.class, Ledger.class, Departments.class);
        Arrays.stream(more).forEach(context::register);
        context.refresh();
        context.getBean(CatalogueImport.class).importAll(DemoFiles.content(), LocalDate.of(2020, 1, 1), "system");
        catalogue = bean(Catalogue.class);
        changes = bean(CatalogueChanges.class);
        edits = bean(ChangeEdits.class);
        turns = bean(ChangeTurns.class);
        consents = bean(ChangeConsent.class);
        checks = bean(ChangeChecks.class);
        bases = bean(ChangeBases.class);
        ledger = bean(Ledger.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void today(LocalDate day) {
        today = day;
        bean(Departments.class).forget();
    }

    CatalogueChange begin(LocalDate from, Person by) {
        return changes.begin(new Proposal("承诺时限调整", "某政发〔2026〕9号", from), by);
    }

    CatalogueChange put(CatalogueChange change, RowKind kind, String code, Map<String, String> values, Person by) {
        return edits.put(change.number(), change.version(), kind, code, values, by);
    }

    /** Handed in by the first analyst, put in force by the second. */
    CatalogueChange inForce(CatalogueChange change) {
        var submitted = turns.submit(change.number(), changes.require(change.number(), ANALYST).version(), ANALYST);
        return consents.consent(submitted.number(), submitted.version(), OTHER);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Not marked as a configuration: the whole application must not find it. */
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan("org.binglian.catalogue")
    static class Rooms {

        @Bean
        DataSource dataSource() {
            var database = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            Flyway.configure().dataSource(database).locations("classpath:db/migration").target("04").load().migrate();
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/V23__service_places.sql"),
                    new ClassPathResource("db/migration/V35__catalogue_changes.sql"), new ClassPathResource("db/migration/V36__catalogue_samples.sql"))
                    .execute(database);
            return database;
        }

        @Bean
        JdbcClient jdbc(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        JdbcTemplate template(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        DataSourceTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        TransactionTemplate transaction(DataSourceTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        OfficeTime time() {
            var time = Mockito.mock(OfficeTime.class);
            Mockito.when(time.today()).thenAnswer(asked -> today);
            Mockito.when(time.now()).thenAnswer(asked -> today.atTime(9, 0).atZone(OfficeTime.ZONE).toInstant());
            return time;
        }
    }
}
