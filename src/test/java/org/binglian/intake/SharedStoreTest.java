package org.binglian.intake;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.binglian.access.UnfitSettings;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SharedStoreTest {

    @TempDir
    private Path home;
    private JdbcClient jdbc;

    @BeforeEach
    void database() {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        jdbc = JdbcClient.create(source);
        jdbc.sql("create table shared_folder (name varchar(40) primary key, mark varchar(36) not null)").update();
    }

    private void node(String folder) {
        new SharedStore(jdbc, home.resolve(folder)).afterPropertiesSet();
    }

    @Test
    void the_folder_that_came_first_is_the_one_for_every_node() {
        node("shared");
        assertThatCode(() -> node("shared")).doesNotThrowAnyException();
        assertThatThrownBy(() -> node("of-this-node-alone")).isInstanceOf(UnfitSettings.class).hasMessageContaining("of-this-node-alone");
        jdbc.sql("delete from shared_folder").update();
        node("of-this-node-alone");
        assertThatThrownBy(() -> node("shared")).isInstanceOf(UnfitSettings.class);
    }
}
