package org.binglian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.binglian.catalogue.DemoFiles.code;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

class CatalogueOnPostgresTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Test
    void the_list_is_kept_and_versioned_as_on_h2() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            TestCatalogue list = new TestCatalogue(postgres.getPostgresDatabase());
            CatalogueContent demo = DemoFiles.content();
            assertThat(list.imports.importAll(demo, START, "admin1")).isEqualTo(48);
            assertThat(list.imports.importAll(demo, START, "admin1")).isZero();
            assertThat(CatalogueFiles.writeItems(list.catalogue.inForce(START))).isEqualTo(DemoFiles.text("items.csv"));
            CatalogueContent fewer = new CatalogueContent(demo.items(), demo.materials().subList(0, 273), demo.departments());
            assertThat(list.imports.importAll(fewer, START.plusDays(1), "admin1")).isEqualTo(1);
            assertThat(list.catalogue.history(code("D08"))).hasSize(2);
            assertThatThrownBy(() -> list.jdbc.sql("insert into catalogue_import values (1, ?, 'other', ?, 0)")
                .params(START, Instant.EPOCH.atOffset(java.time.ZoneOffset.UTC)).update()).isInstanceOf(DuplicateKeyException.class);
        }
    }
}
