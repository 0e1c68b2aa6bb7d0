package org.binglian.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class StartChecksTest {

    private static MockEnvironment url(String url) {
        return new MockEnvironment().withProperty("spring.datasource.url", url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/x", "jdbc:h2:./data/x;WRITE_DELAY=500", "jdbc:h2:~/x;LOCK_TIMEOUT=0",
        "jdbc:h2:nio:/x;write_delay=00", "JDBC:H2:FILE:./x;WRITE_DELAY=01"})
    void an_h2_file_that_may_lose_commits_is_refused(String url) {
        assertThatThrownBy(() -> StartChecks.check(url(url))).isInstanceOf(UnfitSettings.class)
                .hasMessageContaining("lose acknowledged commits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/x;WRITE_DELAY=0;LOCK_TIMEOUT=1", "jdbc:h2:./x;write_delay=0",
        "jdbc:h2:mem:x", "jdbc:postgresql://localhost/x"})
    void a_safe_database_is_taken(String url) {
        assertThatCode(() -> StartChecks.check(url(url))).doesNotThrowAnyException();
    }

    @Test
    void production_names_every_part_of_its_database() {
        var production = new MockEnvironment().withProperty("binglian.demo", "false");
        production.setActiveProfiles("production");
        assertThatThrownBy(() -> StartChecks.check(production)).isInstanceOf(UnfitSettings.class)
                .hasMessageContaining("BINGLIAN_DB_URL, BINGLIAN_DB_USER, BINGLIAN_DB_PASSWORD");
        production.withProperty("spring.datasource.url", "jdbc:postgresql://db/binglian").withProperty("spring.datasource.username", "binglian");
        assertThatThrownBy(() -> StartChecks.check(production)).hasMessageContaining("database: BINGLIAN_DB_PASSWORD not set");
        assertThatCode(() -> StartChecks.check(production.withProperty("spring.datasource.password", "secret"))).doesNotThrowAnyException();
    }

    @Test
    void production_never_falls_back_to_h2() {
        var production = url("jdbc:h2:file:./data/x;WRITE_DELAY=0").withProperty("spring.datasource.username", "sa").withProperty("spring.datasource.password", "x");
        assertThatCode(() -> StartChecks.check(production)).doesNotThrowAnyException();
        production.setActiveProfiles("production");
        assertThatThrownBy(() -> StartChecks.check(production)).isInstanceOf(UnfitSettings.class).hasMessageContaining("not on jdbc:h2:file:./data/x");
    }

    @Test
    void the_demo_listens_on_this_machine_only() {
        var demo = new MockEnvironment().withProperty("binglian.demo", "true");
        assertThatThrownBy(() -> StartChecks.check(demo)).isInstanceOf(UnfitSettings.class);
        assertThatThrownBy(() -> StartChecks.check(demo.withProperty("server.address", "0.0.0.0"))).isInstanceOf(UnfitSettings.class);
        assertThatCode(() -> StartChecks.check(demo.withProperty("server.address", "127.0.0.1"))).doesNotThrowAnyException();
    }
}
