package org.binglian.access;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/** Counts how often PostgreSQL's driver has said something and waited for the answer, on the wire itself. */
public final class CountedTurns extends SocketFactory {

    private static final AtomicInteger TURNS = new AtomicInteger();

    static int during(Runnable work) {
        int before = TURNS.get();
        work.run();
        return TURNS.get() - before;
    }

    @Override
    public Socket createSocket() {
        return new Counted();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class Counted extends Socket {

        private final AtomicBoolean spoken = new AtomicBoolean();

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    heard();
                    return super.read();
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    heard();
                    return super.read(into, from, most);
                }
            };
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int one) throws IOException {
                    spoken.set(true);
                    out.write(one);
                }

                @Override
                public void write(byte[] all, int from, int length) throws IOException {
                    spoken.set(true);
                    out.write(all, from, length);
                }
            };
        }

        private void heard() {
            if (spoken.getAndSet(false)) {
                TURNS.incrementAndGet();
            }
        }
    }
}
