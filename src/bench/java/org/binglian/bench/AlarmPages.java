package org.binglian.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** People who ask for pages while the alarms ring, five times a second between them. */
final class AlarmPages implements AutoCloseable {

    private static final int PROMISE = 1000;
    /** Fewer answers than these, of a JVM that has just begun, say nothing, unless they are few because each takes long. */
    private static final int ENOUGH = 20;

    private final String address;
    private final AlarmCheck check;
    private final Map<String, List<Double>> millis = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final Thread asking = new Thread(this::ask, "people");
    private volatile boolean closed;

    AlarmPages(String address, AlarmCheck check) {
        this.address = address;
        this.check = check;
        asking.start();
    }

    private void ask() {
        try {
            while (!opened()) {
                Thread.sleep(200);
            }
            var desk = Caller.signedIn(address, "planning1");
            var supervisor = Caller.signedIn(address, "supervisor1");
            var some = check.someCases();
            for (int turn = 0; !closed; turn++) {
                String number = some.get(turn % some.size());
                time("/desk", desk, "/desk");
                time("/cases/{n}", supervisor, "/cases/" + number);
                time("/projects/{n}", supervisor, "/projects/" + check.project(number));
                time("/supervision", supervisor, "/supervision");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            synchronized (millis) {
                if (!closed) {
                    wrong.add(e.toString());
                }
            }
        }
    }

    private boolean opened() {
        try {
            return closed || Caller.signedIn(address, "").get("/") > 0;
        } catch (RuntimeException notYet) {
            return false;
        }
    }

    private void time(String page, Caller caller, String path) throws InterruptedException {
        if (closed) {
            return;
        }
        long begun = System.nanoTime();
        int status = caller.get(path);
        synchronized (millis) {
            millis.computeIfAbsent(page, one -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
            if (status != 200) {
                wrong.add(path + " answers " + status);
            }
        }
        Thread.sleep(200);
    }

    /** Notes for each page its median and 95th percentile, the first few requests of the fresh JVM left out. */
    void told(Figures figures) {
        synchronized (millis) {
            millis.forEach((page, all) -> {
                var warm = all.subList(Math.min(5, all.size() / 2), all.size());
                double p95 = AlarmFlood.p95(warm);
                figures.note("page %s meanwhile: median %.0f ms, 95th percentile %.0f ms, asked %d times%s", page,
                        warm.stream().sorted().toList().get(warm.size() / 2), p95, warm.size(),
                        p95 < PROMISE ? "" : tooFew(warm) ? ", too few to judge" : ": NOT below " + PROMISE + " ms");
            });
            if (!wrong.isEmpty()) {
                figures.note("%d times a page did NOT answer, first %s", wrong.size(), wrong.get(0));
            }
        }
    }

    private static boolean tooFew(List<Double> warm) {
        return warm.size() < ENOUGH && warm.stream().mapToDouble(Double::doubleValue).sum() < ENOUGH * PROMISE;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        asking.join(30_000);
    }
}
