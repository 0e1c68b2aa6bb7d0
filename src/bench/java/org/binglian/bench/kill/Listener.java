package org.binglian.bench.kill;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department's own system that listens: it knows the idempotency keys that it has seen, and what was said under each. */
final class Listener implements AutoCloseable {

    private static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final int QUIET_TIMES = 3;

    private final HttpServer server;
    private final Map<String, String> heard = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger differing = new AtomicInteger();

    Listener() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            String before = heard.putIfAbsent(exchange.getRequestHeaders().getFirst("Idempotency-Key"), body);
            if (before != null) {
                again.incrementAndGet();
                differing.addAndGet(before.equals(body) ? 0 : 1);
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Returns when the application has nothing left to deliver. */
    void hearAll(Hand hand) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE_NANOS;
        for (int quiet = 0; quiet < QUIET_TIMES; quiet++) {
            Thread.sleep(1_000);
            for (String state : List.of("PENDING", "SENDING")) {
                quiet = hand.get("admin1", "/api/webhooks/deliveries?state=" + state).body().path("deliveries").isEmpty() ? quiet : 0;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("deliveries are left");
            }
        }
    }

    /** @throws IllegalStateException when a delivery is missing, made up, or says two things under one key */
    String verdict(DataSource source) {
        var jdbc = JdbcClient.create(source);
        Set<String> sent = Set.copyOf(jdbc.sql("select idempotency_key from webhook_delivery where state = 'SENT'").query(String.class).list());
        int left = jdbc.sql("select count(*) from webhook_delivery where state <> 'SENT'").query(Integer.class).single()
                + jdbc.sql("select count(*) from outbox where sent_at is null").query(Integer.class).single();
        int missing = (int) sent.stream().filter(key -> !heard.containsKey(key)).count();
        int madeUp = (int) heard.keySet().stream().filter(key -> !sent.contains(key)).count();
        if (missing + madeUp + left + differing.get() > 0) {
            throw new IllegalStateException("%d deliveries never heard, %d heard and not in the outbox, %d not delivered, %d keys with two contents".formatted(missing,
                    madeUp, left, differing.get()));
        }
        return "%d webhook deliveries heard, each under its key, none missing; %d told again, under the same key and with the same content".formatted(
                heard.size(), again.get());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
