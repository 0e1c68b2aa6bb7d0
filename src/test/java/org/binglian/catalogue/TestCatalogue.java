package org.binglian.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.binglian.deadline.OfficeTime;
import org.binglian.ledger.Ledger;
import org.flywaydb.core.Flyway;
import org.mockito.Mockito;
import org.springframework.core.io.ClassPathResource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A catalogue of its own on a database of its own, with only the catalogue's tables in it. */
public final class TestCatalogue {

    public final Catalogue catalogue;
    public final CatalogueImport imports;
    public final OfficeTime time = Mockito.mock(OfficeTime.class);
    final JdbcClient jdbc;
    final List<DepartmentRow> departments = new ArrayList<>();

    public TestCatalogue() {
        this(new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
    }

    TestCatalogue(DataSource database) {
        Flyway.configure().dataSource(database).locations("classpath:db/migration").target("04").load().migrate();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V35__catalogue_changes.sql"),
            new ClassPathResource("db/migration/V36__catalogue_samples.sql")).execute(database);
        jdbc = JdbcClient.create(database);
        CatalogueStore store = new CatalogueStore(jdbc);
        catalogue = new Catalogue(store);
        Mockito.when(time.now()).thenReturn(Instant.parse("2026-01-01T01:00:00Z"));
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("departments", new Keeper());
        imports = new CatalogueImport(store, new RowVersions(jdbc), catalogue, beans.getBeanProvider(DepartmentStore.class), time,
            new TransactionTemplate(new DataSourceTransactionManager(database)), beans.getBeanProvider(Ledger.class));
    }

    private class Keeper implements DepartmentStore {

        @Override
        public void replaceAll(List<DepartmentRow> rows) {
            departments.clear();
            departments.addAll(rows);
        }

        @Override
        public Set<String> ids() {
            return Set.of();
        }
    }
}
