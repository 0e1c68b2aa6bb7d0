package org.binglian.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@JdbcTest(properties = {"binglian.outbox.enabled=true", "spring.messages.basename=messages/notice",
    "spring.messages.fallback-to-system-locale=false"})
@ContextConfiguration(classes = NoticesTest.Room.class)
@ImportAutoConfiguration({JacksonAutoConfiguration.class, MessageSourceAutoConfiguration.class})
class NoticesTest {

    @Import(Notices.class)
    static class Room {}

    @Autowired
    private Notices notices;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void a_person_reads_what_was_told_to_them_and_to_their_group() {
        notices.tell("applicant1", "CASE_ACCEPTED", "20261123000017", Map.of("due", "2026-12-08"));
        notices.tell("planning", "DEADLINE_WARNING", "20261123000017", null);
        notices.tell("water", "DEADLINE_WARNING", "20261123000018", null);
        assertThat(notices.of(List.of("planning1", "planning"), 10)).singleElement().extracting(Message::kind).isEqualTo("DEADLINE_WARNING");
        var message = notices.of(List.of("applicant1"), 10).get(0);
        assertThat(message.args()).containsEntry("due", "2026-12-08");
        assertThat(notices.text(message, Locale.SIMPLIFIED_CHINESE)).isEqualTo("办件 20261123000017 已受理。");
        assertThat(notices.text(message, Locale.ENGLISH)).isEqualTo("Case 20261123000017 has been accepted.");
    }

    @Test
    void the_outbox_fills_only_while_a_departments_system_listens() {
        notices.tell("water", "DEADLINE_WARNING", "20261123000018", null);
        assertThat(unsent()).isZero();
        jdbc.sql("""
                insert into webhook (department, url, secret, kinds, active, created_by, created_at)
                values ('water', 'https://hook.example.org', 'secret', '', true, 'admin1', current_timestamp)""").update();
        notices.tell("water", "DEADLINE_WARNING", "20261123000018", null);
        assertThat(unsent()).isEqualTo(1);
        jdbc.sql("update webhook set active = false").update();
        notices.tell("water", "DEADLINE_WARNING", "20261123000018", null);
        assertThat(unsent()).isEqualTo(1);
    }

    private int unsent() {
        return jdbc.sql("select count(*) from outbox where sent_at is null").query(Integer.class).single();
    }

    @Test
    void a_message_is_read_once_and_only_by_its_recipient() {
        notices.tell("applicant2", "CASE_CLOSED", "20261123000017", Map.of());
        long id = notices.of(List.of("applicant2"), 1).get(0).id();
        assertThat(notices.read(id, List.of("applicant1"))).isFalse();
        assertThat(notices.read(id, List.of("applicant2"))).isTrue();
        assertThat(notices.read(id, List.of("applicant2"))).isFalse();
        assertThat(notices.of(List.of("applicant2"), 1).get(0).readAt()).isNotNull();
    }
}
