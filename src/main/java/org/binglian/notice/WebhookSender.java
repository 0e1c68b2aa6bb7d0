package org.binglian.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Delivers the outbox to departments' own systems, after the commit, at least once, each system's notices in their order, signed. A
 * small pool of its own: a slow receiver holds up nobody's work.
 */
@Component
public class WebhookSender implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int POOL = 4;

    private final OutboxSpread outbox;
    private final DeliveryQueue queue;
    private final WebhookUrls urls;
    private final Clock clock;
    private final boolean enabled;
    private final ExecutorService pool = Executors.newFixedThreadPool(POOL, task -> {
        var thread = new Thread(task, "webhook");
        thread.setDaemon(true);
        return thread;
    });
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final Set<Long> busy = ConcurrentHashMap.newKeySet();

    WebhookSender(OutboxSpread outbox, DeliveryQueue queue, WebhookUrls urls, ObjectProvider<Clock> clock,
                  @Value("${binglian.outbox.enabled:true}") boolean enabled) {
        this.outbox = outbox;
        this.queue = queue;
        this.urls = urls;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.enabled = enabled;
    }

    /** Whether notices are put into the outbox at all. */
    public boolean enabled() {
        return enabled;
    }

    @Scheduled(initialDelayString = "${binglian.webhooks.sweep:PT5S}", fixedDelayString = "${binglian.webhooks.sweep:PT5S}")
    void sweep() {
        if (enabled) {
            rounds().forEach(pool::submit);
        }
    }

    /** Sends everything that is due, and waits for it. Answers how many were taken by their receivers. */
    public int deliverDue() {
        try {
            int sent = 0;
            for (Future<Integer> round : pool.invokeAll(rounds())) {
                sent += round.get();
            }
            return sent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Callable<Integer>> rounds() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Nothing is delivered inside a transaction");
        }
        outbox.spread();
        return queue.withSomethingOpen().stream().filter(busy::add).<Callable<Integer>>map(webhook -> () -> round(webhook)).toList();
    }

    private int round(long webhook) {
        try {
            int sent = 0;
            for (var next = queue.claim(webhook); next.isPresent() && send(next.get()); next = queue.claim(webhook)) {
                sent++;
            }
            return sent;
        } finally {
            busy.remove(webhook);
        }
    }

    private boolean send(DeliveryQueue.Claimed delivery) {
        try {
            var unfit = urls.problem(delivery.url());
            if (unfit.isPresent()) {
                queue.failed(delivery, null, unfit.get());
                return false;
            }
            long timestamp = clock.instant().getEpochSecond();
            var request = HttpRequest.newBuilder(URI.create(delivery.url())).timeout(PATIENCE).header("Content-Type", "application/json")
                    .header("Idempotency-Key", delivery.key()).header("X-Binglian-Event", delivery.kind())
                    .header("X-Binglian-Timestamp", String.valueOf(timestamp))
                    .header("X-Binglian-Signature", Signature.of(delivery.secret(), timestamp, delivery.body()))
                    .POST(HttpRequest.BodyPublishers.ofString(delivery.body())).build();
            int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                queue.sent(delivery, status);
                return true;
            }
            queue.failed(delivery, status, "HTTP " + status);
        } catch (IOException | IllegalArgumentException e) {
            queue.failed(delivery, null, e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @Override
    public void destroy() {
        pool.shutdownNow();
    }
}
