package org.binglian.modelling.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** In the child the office's base data stands in its tables before anybody looks at them. */
@Configuration(proxyBeanMethods = false)
@InChild
class ChildDatabase {

    @Bean
    FlywayMigrationStrategy baseRowsAfterMigration(@Value("${binglian.rehearsal}") Path folder, ObjectMapper json) {
        return flyway -> {
            flyway.migrate();
            try {
                BaseRows.read(folder.resolve("base"), flyway.getConfiguration().getDataSource(), json);
            } catch (Exception e) {
                throw new IllegalStateException("The office's base data cannot be read", e);
            }
        };
    }
}
