package org.binglian.modelling.rehearsal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a child writes, up to a bound. */
final class CountedInput extends FilterInputStream {

    private long left;

    CountedInput(InputStream input, long bound) {
        super(input);
        this.left = bound;
    }

    boolean exceeded() {
        return left < 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        left -= read;
        if (left < 0) {
            throw new IOException("the child writes too much");
        }
    }
}
