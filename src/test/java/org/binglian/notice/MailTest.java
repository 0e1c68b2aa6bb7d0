package org.binglian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.binglian.access.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages by e-mail against a real small SMTP server, and through a gateway for SMS and WeChat: only to those who want them, once. */
@JdbcTest(properties = {"binglian.outbox.enabled=true", "binglian.webhooks.allow-private=true", "binglian.mail.attempts=3",
    "spring.messages.basename=messages/notice,messages/acts", "spring.messages.fallback-to-system-locale=false", "binglian.base-url=https://hall.example.cn"})
@ContextConfiguration(classes = MailTest.Room.class)
@ImportAutoConfiguration({JacksonAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class MailTest {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Import({Notices.class, Webhooks.class, WebhookUrls.class, Deliveries.class, OutboxSpread.class, DeliveryQueue.class, WebhookSender.class,
        MailQueue.class, Contacts.class, MailPost.class})
    static class Room {

        @Bean
        Clock clock() {
            return new WebhookTest.Hands();
        }

        @Bean
        JavaMailSender mailServer() {
            return new JavaMailSenderImpl();
        }
    }

    @Autowired
    private Notices notices;
    @Autowired
    private Contacts contacts;
    @Autowired
    private MailPost post;
    @Autowired
    private MailQueue queue;
    @Autowired
    private Webhooks webhooks;
    @Autowired
    private WebhookSender sender;
    @Autowired
    private JavaMailSender server;
    @Autowired
    private Clock hands;
    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    static void listen() {
        SMTP.start();
    }

    @AfterAll
    static void hush() {
        SMTP.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        up(true);
        SMTP.purgeEmailFromAllMailboxes();
        List.of("mail_delivery", "contact", "outbox", "message", "webhook_delivery", "webhook").forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void an_address_counts_once_the_code_that_was_sent_to_it_is_given_back() throws Exception {
        assertThatThrownBy(() -> contacts.sendCode("applicant1", "no address")).isInstanceOf(Refusal.class);
        contacts.sendCode("applicant1", "wang@example.cn");
        assertThatThrownBy(() -> contacts.sendCode("applicant1", "wang@example.cn")).isInstanceOf(Refusal.class);
        assertThat(post.deliverDue()).isEqualTo(1);
        var code = Pattern.compile("\\d{6}").matcher(text(received()[0]));
        assertThat(code.find()).isTrue();
        assertThat(contacts.of("applicant1").email()).isNull();
        assertThat(contacts.confirm("applicant1", "nonsense")).isFalse();
        assertThat(contacts.confirm("applicant2", code.group())).as("somebody else's").isFalse();
        assertThat(contacts.confirm("applicant1", code.group())).isTrue();
        assertThat(contacts.of("applicant1").email()).isEqualTo("wang@example.cn");
        assertThat(queue.newest(null, 9).get(0).payload()).as("the code is not kept").isEqualTo("{}");
    }

    @Test
    void a_code_that_is_old_or_guessed_at_counts_no_more() {
        contacts.sendCode("applicant1", "wang@example.cn");
        String code = queue.newest(null, 1).get(0).payload().replaceAll("\\D", "");
        for (int i = 0; i < 5; i++) {
            assertThat(contacts.confirm("applicant1", code.equals("000000") ? "111111" : "000000")).isFalse();
        }
        assertThat(contacts.confirm("applicant1", code)).as("tried too often").isFalse();
        on(Duration.ofMinutes(2));
        contacts.sendCode("applicant1", "wang@example.cn");
        code = queue.newest(null, 1).get(0).payload().replaceAll("\\D", "");
        on(Duration.ofMinutes(31));
        assertThat(contacts.confirm("applicant1", code)).as("too old").isFalse();
    }

    @Test
    void a_message_goes_in_both_languages_to_whoever_wants_it_and_to_nobody_else() throws Exception {
        wanted("applicant1", "wang@example.cn");
        notices.tell("applicant1", "CASE_ACCEPTED", "20261123000001", Map.of());
        notices.tell("applicant2", "CASE_ACCEPTED", "20261123000002", Map.of());
        assertThat(post.deliverDue()).isEqualTo(1);
        var mail = received()[0];
        assertThat(mail.getAllRecipients()[0].toString()).isEqualTo("wang@example.cn");
        assertThat(mail.getSubject()).contains("20261123000001");
        assertThat(text(mail)).contains("已受理", "accepted", "https://hall.example.cn/cases/20261123000001");
        assertThat(mail.getMessageID()).isEqualTo(queue.newest("SENT", 1).get(0).messageId());
        contacts.wish("applicant1", false, null, false);
        notices.tell("applicant1", "CASE_CLOSED", "20261123000001", Map.of());
        assertThat(post.deliverDue()).as("not wanted any more").isZero();
    }

    @Test
    void while_the_server_is_down_nothing_is_lost_and_afterwards_nothing_comes_twice() throws Exception {
        wanted("applicant1", "wang@example.cn");
        notices.tell("applicant1", "CASE_ACCEPTED", "20261123000001", Map.of());
        up(false);
        assertThat(post.deliverDue()).isZero();
        assertThat(post.deliverDue()).as("a pause first").isZero();
        assertThat(queue.newest("PENDING", 9)).singleElement().satisfies(mail -> assertThat(mail.attempts()).isEqualTo(1));
        up(true);
        on(Duration.ofMinutes(1));
        assertThat(post.deliverDue()).isEqualTo(1);
        assertThat(post.deliverDue()).isZero();
        assertThat(received()).hasSize(1);
    }

    @Test
    void what_never_gets_through_waits_for_the_operator() throws Exception {
        wanted("applicant1", "wang@example.cn");
        notices.tell("applicant1", "CASE_ACCEPTED", "20261123000001", Map.of());
        up(false);
        for (int i = 0; i < 4; i++) {
            post.deliverDue();
            on(Duration.ofHours(7));
        }
        var stuck = queue.newest("STUCK", 9);
        assertThat(stuck).hasSize(1);
        up(true);
        assertThat(post.deliverDue()).isZero();
        queue.retry(stuck.get(0).id());
        assertThat(post.deliverDue()).isEqualTo(1);
        assertThatThrownBy(() -> queue.retry(stuck.get(0).id())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_claim_that_was_never_settled_runs_out_and_carries_the_same_message_id() throws Exception {
        wanted("applicant1", "wang@example.cn");
        notices.tell("applicant1", "CASE_ACCEPTED", "20261123000001", Map.of());
        up(false);
        post.deliverDue();
        up(true);
        on(Duration.ofMinutes(1));
        var died = queue.claim().orElseThrow();
        assertThat(post.deliverDue()).as("somebody has it").isZero();
        on(Duration.ofMinutes(2));
        assertThat(post.deliverDue()).isEqualTo(1);
        assertThat(received()[0].getMessageID()).isEqualTo(died.messageId());
    }

    @Test
    void a_gateway_is_given_the_words_and_the_number_of_whoever_consented_only() throws Exception {
        var got = new ConcurrentLinkedQueue<String>();
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            got.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        http.start();
        try {
            webhooks.register(Webhook.GATEWAY, "window", "http://127.0.0.1:" + http.getAddress().getPort() + "/", null, List.of(), "admin1");
            contacts.wish("applicant1", false, "13800000001", true);
            contacts.wish("applicant2", false, "13800000002", false);
            notices.tell("applicant1", "CASE_ACCEPTED", "20261123000001", Map.of());
            notices.tell("applicant2", "CASE_ACCEPTED", "20261123000002", Map.of());
            notices.tell("window", "CASE_ACCEPTED", "20261123000003", Map.of());
            assertThat(sender.deliverDue()).isEqualTo(1);
            assertThat(got).singleElement().asString().contains("\"channel\":\"GATEWAY\"", "\"mobile\":\"13800000001\"", "已受理", "accepted", "20261123000001")
                    .doesNotContain("13800000002");
        } finally {
            http.stop(0);
        }
        assertThatThrownBy(() -> contacts.wish("applicant1", false, "12", true)).isInstanceOf(Refusal.class);
    }

    private void wanted(String person, String email) {
        contacts.sendCode(person, email);
        assertThat(contacts.confirm(person, queue.newest(null, 1).get(0).payload().replaceAll("\\D", ""))).isTrue();
        jdbc.sql("delete from mail_delivery").update();
    }

    /** Where nobody listens, a connection is refused at once. */
    private void up(boolean up) {
        var sending = (JavaMailSenderImpl) server;
        sending.setHost("127.0.0.1");
        sending.setPort(up ? SMTP.getSmtp().getPort() : 1);
    }

    private void on(Duration duration) {
        ((WebhookTest.Hands) hands).on(duration);
    }

    private static MimeMessage[] received() {
        return SMTP.getReceivedMessages();
    }

    private static String text(MimeMessage mail) throws Exception {
        return Arrays.toString(new Object[] {mail.getContent()}) + GreenMailUtil.getBody(mail);
    }
}
