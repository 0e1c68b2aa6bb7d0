package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.binglian.ledger.Ledger;
import org.binglian.office.coverage.ModelCoverage;
import org.binglian.supervision.Accountability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The whole office in one process, called over HTTP as outside programs call it; one Spring context for all these tests. On H2 in
 * memory, and with {@code -Dbinglian.test.database=postgres} on a real PostgreSQL. Its clock only moves forward: a test takes the
 * day that it finds.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"binglian.demo=true", "binglian.demo.cases=false",
        "server.address=127.0.0.1", "management.prometheus.metrics.export.enabled=true", "binglian.outbox.enabled=false", "binglian.rehearsals.scenarios=03-simple-cycle,13-refusal", "binglian.rehearsals.longest=PT5M", "binglian.files.store=target/test-files/${binglian.test.fork:1}", "binglian.files.largest=1048576",
        "binglian.record.key=target/test-record/${binglian.test.fork:1}/key.pem", "binglian.record.checkpoints=target/test-record/${binglian.test.fork:1}",
        "binglian.record.bind=PT24H", "binglian.papers.bind=PT24H", "logging.level.root=WARN"})
@Import({ModelCoverage.class, CountedStatements.class, CountedTrips.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OfficeTest {

    private static EmbeddedPostgres postgres;

    @LocalServerPort
    private int port;

    @Autowired
    protected org.springframework.context.ApplicationContext context;

    private OfficeClient client;

    protected OfficeClient office() {
        if (client == null) {
            client = new OfficeClient(base());
        }
        return client;
    }

    /** What stays with a thread would make it read what was there before. */
    @BeforeEach
    void nothingStaysWithTheThread() {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
        assertThat(RequestContextHolder.getRequestAttributes()).isNull();
    }

    @AfterEach
    void tidy() {
        office().tidy();
        nothingStaysWithTheThread();
    }

    /** The kinds of what is written in the record of this case or project. */
    protected List<String> recorded(String subject) {
        return bean(Ledger.class).of(subject).stream().map(row -> row.kind()).toList();
    }

    /** The events of this case for which somebody answers. */
    protected List<String> accountable(String caseNumber) {
        return bean(Accountability.class).ofCase(caseNumber).stream().map(Accountability.Event::kind).toList();
    }

    protected String base() {
        return "http://127.0.0.1:" + port;
    }

    protected <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Only when the office has closed: it would wait for its database. */
    private static void afterTheOffice() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) throws IOException {
        properties.add("binglian.oidc.issuer", SignInProvider::issuer);
        properties.add("binglian.oidc.client-id", () -> "binglian");
        properties.add("binglian.oidc.client-secret", () -> SignInProvider.SECRET);
        properties.add("binglian.oidc.claim", () -> "staff_number");
        if ("postgres".equals(System.getProperty("binglian.test.database"))) {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder().setServerConfig("max_connections", "60").setRegisterShutdownHook(false).start();
                SpringApplication.getShutdownHandlers().add(OfficeTest::afterTheOffice);
            }
            properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
            properties.add("spring.datasource.username", () -> "postgres");
        } else {
            properties.add("spring.datasource.url", () -> "jdbc:h2:mem:office;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=256;DB_CLOSE_DELAY=-1");
        }
    }
}
