package org.binglian.hall;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Lets equal requests of one node wait for each other without holding a database connection. */
class Turns {

    private static class Gate {
        private final ReentrantLock lock = new ReentrantLock();
        private int users;
    }

    /** A turn; closing it lets the next one in. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    private final ConcurrentHashMap<String, Gate> gates = new ConcurrentHashMap<>();

    Turn take(String name) {
        var gate = gates.compute(name, (n, there) -> {
            var used = there == null ? new Gate() : there;
            used.users++;
            return used;
        });
        gate.lock.lock();
        return () -> {
            gate.lock.unlock();
            gates.compute(name, (n, there) -> --gate.users == 0 ? null : there);
        };
    }

    int open() {
        return gates.size();
    }
}
