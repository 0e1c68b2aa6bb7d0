package org.binglian.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.binglian.access.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What departments' own systems receive, against a real small server; the clock stands still unless a test moves it. */
@JdbcTest(properties = {"binglian.outbox.enabled=true", "binglian.webhooks.allow-private=true", "binglian.webhooks.attempts=3",
    "spring.messages.basename=messages/notice"})
@ContextConfiguration(classes = WebhookTest.Room.class)
@ImportAutoConfiguration({JacksonAutoConfiguration.class, MessageSourceAutoConfiguration.class})
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class WebhookTest {

    private static final String SECRET = "a-secret-of-the-department";

    @Import({Notices.class, Webhooks.class, WebhookUrls.class, Deliveries.class, OutboxSpread.class, DeliveryQueue.class, WebhookSender.class, OutboxCleaning.class, MailQueue.class, Contacts.class})
    static class Room {

        @Bean
        Hands hands() {
            return new Hands();
        }
    }

    /** A clock that a test moves. */
    static class Hands extends Clock {

        private volatile Instant now = Instant.parse("2026-11-23T01:00:00Z");

        void on(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    record Got(String key, String timestamp, String signature, String event, String body) {
    }

    @Autowired
    private Notices notices;
    @Autowired
    private Webhooks webhooks;
    @Autowired
    private Deliveries deliveries;
    @Autowired
    private WebhookSender sender;
    @Autowired
    private OutboxSpread spread;
    @Autowired
    private DeliveryQueue queue;
    @Autowired
    private OutboxCleaning cleaning;
    @Autowired
    private WebhookUrls urls;
    @Autowired
    private ObjectProvider<Clock> clock;
    @Autowired
    private Hands hands;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private final ConcurrentLinkedQueue<Got> got = new ConcurrentLinkedQueue<>();
    private final Deque<Integer> answers = new ArrayDeque<>();
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            got.add(new Got(headers.getFirst("Idempotency-Key"), headers.getFirst("X-Binglian-Timestamp"),
                    headers.getFirst("X-Binglian-Signature"), headers.getFirst("X-Binglian-Event"), body));
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            synchronized (answers) {
                exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.poll(), -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void forget() {
        server.stop(0);
        List.of("webhook_delivery", "mail_delivery", "webhook", "outbox", "message").forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void a_notice_arrives_signed_over_its_time_and_body() throws IOException {
        register("housing", List.of());
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of("itemCode", "C03", "outcome", "GRANT"));
        assertThat(sender.deliverDue()).isEqualTo(1);
        var only = got.peek();
        assertThat(only.signature()).isEqualTo(Signature.of(SECRET, Long.parseLong(only.timestamp()), only.body()))
                .isNotEqualTo(Signature.of("another secret of nobody", Long.parseLong(only.timestamp()), only.body()));
        assertThat(Long.parseLong(only.timestamp())).isEqualTo(hands.instant().getEpochSecond());
        JsonNode body = new ObjectMapper().readTree(only.body());
        assertThat(body.path("kind").asText()).isEqualTo("HANDED_OVER").isEqualTo(only.event());
        assertThat(body.path("caseNumber").asText()).isEqualTo("20261123000017");
        assertThat(body.path("data").path("itemCode").asText()).isEqualTo("C03");
        assertThat(sender.deliverDue()).isZero();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void the_signature_is_the_known_hmac() {
        assertThat(Signature.of("key", 1, "body")).isEqualTo("sha256=" + hmac("key", "1.body"));
    }

    @Test
    void only_the_departments_own_notices_of_the_kinds_that_it_wants_are_sent() {
        register("housing", List.of("HANDED_OVER"));
        notices.tell("housing", "TASK_REMINDER", "20261123000017", Map.of());
        notices.tell("water", "HANDED_OVER", "20261123000018", Map.of());
        notices.tell("applicant1", "HANDED_OVER", "20261123000019", Map.of());
        notices.tell("housingleader", "HANDED_OVER", "20261123000020", Map.of());
        assertThat(sender.deliverDue()).isEqualTo(1);
        assertThat(got).singleElement().satisfies(one -> assertThat(one.body()).contains("20261123000020"));
        assertThat(jdbc.sql("select count(*) from outbox where sent_at is null").query(Integer.class).single()).isZero();
    }

    @Test
    void what_was_refused_is_tried_again_later_with_the_same_key() {
        register("housing", List.of());
        answers.add(500);
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
        assertThat(sender.deliverDue()).isZero();
        assertThat(deliveries.newest(null, 10).get(0)).satisfies(d -> {
            assertThat(d.state()).isEqualTo("PENDING");
            assertThat(d.lastStatus()).isEqualTo(500);
        });
        assertThat(sender.deliverDue()).as("not before its pause is over").isZero();
        assertThat(got).hasSize(1);
        hands.on(Duration.ofSeconds(11));
        assertThat(sender.deliverDue()).isEqualTo(1);
        assertThat(got).hasSize(2).extracting(Got::key).containsOnly(got.peek().key());
        assertThat(got).extracting(Got::signature).doesNotHaveDuplicates();
    }

    @Test
    void what_was_sent_long_ago_leaves_the_outbox_and_nothing_else_does() {
        register("housing", List.of());
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
        mail("SENT");
        assertThat(sender.deliverDue()).isEqualTo(1);
        hands.on(Duration.ofDays(80));
        answers.addAll(List.of(200, 500, 500, 500));
        notices.tell("housing", "HANDED_OVER", "20261123000018", Map.of());
        notices.tell("housing", "HANDED_OVER", "20261123000019", Map.of());
        mail("STUCK");
        assertThat(sender.deliverDue()).isEqualTo(1);
        cleaning.clean();
        assertThat(states()).as("ninety days are not over").containsExactly("SENT", "SENT", "PENDING");
        hands.on(Duration.ofDays(11));
        cleaning.clean();
        assertThat(states()).containsExactly("SENT", "PENDING");
        assertThat(count("outbox")).isEqualTo(2);
        assertThat(count("mail_delivery")).isEqualTo(1);
        sender.deliverDue();
        hands.on(Duration.ofDays(1));
        sender.deliverDue();
        hands.on(Duration.ofDays(200));
        notices.tell("housing", "HANDED_OVER", "20261123000020", Map.of());
        jdbc.sql("insert into webhook_delivery select id + 100000, webhook_id, outbox_id, kind, body, idempotency_key || 'x', 'SENDING', attempts, next_at,"
                + " leased_until, last_status, last_error, created_at, sent_at from webhook_delivery where state = 'STUCK'").update();
        cleaning.clean();
        assertThat(states()).as("what is stuck or on its way waits for ever").containsExactly("STUCK", "SENDING");
        assertThat(count("outbox")).as("and so does what was never taken out").isEqualTo(2);
        assertThat(count("message")).as("people keep what they were told").isEqualTo(4);
    }

    @Test
    void one_node_at_a_time_cleans_as_many_as_there_are() {
        jdbc.sql("insert into outbox (kind, recipient, payload, idempotency_key, created_at, sent_at, attempts) select 'TASK_REMINDER', 'housing', '{}',"
                + " 'k' || x, timestamp with time zone '2026-01-01 00:00:00Z', timestamp with time zone '2026-01-01 00:00:00Z', 1 from system_range(1, "
                + (2 * OutboxCleaning.AT_ONCE + 1) + ") as many(x)").update();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select id from outbox_cleaning for update").query(Integer.class).single();
            CompletableFuture.runAsync(cleaning::clean).join();
        });
        assertThat(count("outbox")).as("another node cleans").isEqualTo(2 * OutboxCleaning.AT_ONCE + 1);
        cleaning.clean();
        assertThat(count("outbox")).isZero();
    }

    private void mail(String state) {
        jdbc.sql("insert into mail_delivery (outbox_id, recipient, email, kind, payload, message_id, state, attempts, next_at, created_at, sent_at)"
                + " values (0, 'applicant1', 'a@example.org', 'CASE_CLOSED', '{}', ?, ?, 1, ?, ?, ?)").params(state, state, time(), time(), time()).update();
    }

    private java.time.OffsetDateTime time() {
        return hands.instant().atOffset(ZoneOffset.UTC);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void pauses_grow_to_six_hours() {
        assertThat(DeliveryQueue.pause(1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(DeliveryQueue.pause(2)).isEqualTo(Duration.ofSeconds(30));
        assertThat(DeliveryQueue.pause(20)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void a_system_gets_its_notices_in_order_and_another_is_not_held_up() {
        register("housing", List.of());
        register("water", List.of());
        answers.add(503);
        for (int n = 1; n <= 3; n++) {
            notices.tell("housing", "HANDED_OVER", "2026112300001" + n, Map.of());
        }
        assertThat(sender.deliverDue()).isZero();
        assertThat(got).as("the first stays first").hasSize(1);
        notices.tell("water", "HANDED_OVER", "20261123000021", Map.of());
        assertThat(sender.deliverDue()).isEqualTo(1);
        hands.on(Duration.ofSeconds(11));
        assertThat(sender.deliverDue()).isEqualTo(3);
        assertThat(got.stream().filter(one -> one.body().contains("\"housing\"")).map(one -> one.body().replaceAll(".*2026112300001(\\d).*", "$1")))
                .containsExactly("1", "1", "2", "3");
    }

    @Test
    void after_its_last_try_a_delivery_is_stuck_in_sight_until_the_operator_acts() {
        register("housing", List.of());
        answers.addAll(List.of(500, 500, 500));
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
        notices.tell("housing", "HANDED_OVER", "20261123000018", Map.of());
        for (int n = 0; n < 5; n++) {
            sender.deliverDue();
            hands.on(Duration.ofHours(7));
        }
        assertThat(got).hasSize(3);
        var stuck = deliveries.newest("STUCK", 10);
        assertThat(stuck).singleElement().satisfies(d -> {
            assertThat(d.attempts()).isEqualTo(3);
            assertThat(d.lastError()).isEqualTo("HTTP 500");
            assertThat(d.department()).isEqualTo("housing");
        });
        deliveries.retry(stuck.get(0).id());
        assertThat(sender.deliverDue()).isEqualTo(2);
        assertThatThrownBy(() -> deliveries.retry(stuck.get(0).id())).isInstanceOf(Refusal.class);
    }

    @Test
    void a_stuck_delivery_that_is_skipped_lets_the_next_go() {
        register("housing", List.of());
        answers.addAll(List.of(500, 500, 500));
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
        notices.tell("housing", "HANDED_OVER", "20261123000018", Map.of());
        for (int n = 0; n < 3; n++) {
            sender.deliverDue();
            hands.on(Duration.ofHours(7));
        }
        deliveries.skip(deliveries.newest("STUCK", 1).get(0).id());
        assertThat(sender.deliverDue()).isEqualTo(1);
        assertThat(states()).containsExactly("SKIPPED", "SENT");
    }

    @Test
    void what_was_not_sent_before_a_restart_is_sent_after_it_and_what_was_being_sent_once_more() {
        register("housing", List.of());
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
        spread.spread();
        var lost = queue.claim(queue.withSomethingOpen().get(0)).orElseThrow();
        notices.tell("housing", "HANDED_OVER", "20261123000018", Map.of());

        var afterRestart = new WebhookSender(spread, queue, urls, clock, true);
        assertThat(afterRestart.deliverDue()).as("the node that died may still be sending").isZero();
        hands.on(DeliveryQueue.LEASE.plusSeconds(1));
        assertThat(afterRestart.deliverDue()).isEqualTo(2);
        assertThat(got).extracting(Got::key).first().isEqualTo(lost.key());
        afterRestart.destroy();
    }

    @Test
    void two_nodes_never_send_one_delivery_at_the_same_moment() throws Exception {
        register("housing", List.of());
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
        hold = new CountDownLatch(1);
        var other = new WebhookSender(spread, queue, urls, clock, true);
        var both = Executors.newFixedThreadPool(2);
        var one = both.submit(sender::deliverDue);
        var two = both.submit(other::deliverDue);
        while (got.isEmpty() || !one.isDone() && !two.isDone()) {
            Thread.onSpinWait();
        }
        assertThat(got).hasSize(1);
        hold.countDown();
        assertThat(one.get() + two.get()).isEqualTo(1);
        both.shutdown();
        other.destroy();
    }

    @Test
    void nothing_is_sent_inside_a_transaction_and_nothing_that_was_rolled_back() {
        register("housing", List.of());
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> sender.deliverDue())).isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
            status.setRollbackOnly();
        });
        assertThat(sender.deliverDue()).isZero();
        assertThat(got).isEmpty();
    }

    @Test
    void one_that_is_switched_off_gets_nothing_and_a_redirect_is_not_followed() {
        var id = register("housing", List.of()).id();
        answers.add(302);
        notices.tell("housing", "HANDED_OVER", "20261123000017", Map.of());
        assertThat(sender.deliverDue()).isZero();
        assertThat(deliveries.newest(null, 1).get(0).lastStatus()).isEqualTo(302);
        webhooks.active(id, false);
        notices.tell("housing", "HANDED_OVER", "20261123000018", Map.of());
        hands.on(Duration.ofHours(1));
        assertThat(sender.deliverDue()).isZero();
        webhooks.active(id, true);
        assertThat(sender.deliverDue()).as("what was told while it was off is not made good").isEqualTo(1);
    }

    @Test
    void addresses_inside_the_office_are_refused_unless_it_is_configured_so() {
        var strict = new WebhookUrls(false);
        for (String inside : List.of("http://127.0.0.1/x", "http://localhost:9200/", "http://10.1.2.3/", "http://192.168.1.1/", "http://172.16.0.1/",
                "http://169.254.169.254/latest", "http://[::1]/", "http://[fd00::1]/", "http://[::ffff:10.0.0.1]/", "http://0.0.0.0/",
                "http://100.64.0.1/", "http://2130706433/")) {
            assertThat(strict.problem(inside)).as(inside).isPresent();
        }
        for (String shape : List.of("ftp://example.org/", "file:///etc/passwd", "http://user:x@198.51.100.1/", "http:///x", "no address", "javascript:1")) {
            assertThat(urls.problem(shape)).as(shape).contains("webhook-url");
        }
        assertThat(strict.problem("https://93.184.216.34/hook")).isEmpty();
    }

    @Test
    void a_secret_is_made_when_none_is_given_and_a_short_one_refused() {
        assertThat(webhooks.register("housing", address(), null, null, "admin1").secret()).hasSizeGreaterThan(30);
        assertThat(webhooks.register("housing", address(), SECRET, null, "admin1").secret()).isNull();
        assertThatThrownBy(() -> webhooks.register("housing", "nowhere", "short", List.of("kind"), "admin1"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.errors()).hasSize(3));
    }

    private Webhook register(String department, List<String> kinds) {
        return webhooks.register(department, address(), SECRET, kinds, "admin1").webhook();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private List<String> states() {
        return jdbc.sql("select state from webhook_delivery order by outbox_id").query(String.class).list();
    }

    private static String hmac(String key, String text) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return java.util.HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
