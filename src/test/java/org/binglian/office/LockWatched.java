package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whatever a test of this class makes the office do: no transaction writes a case's rows before it holds the row of its project. */
final class LockWatched implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        LockWatch.begin();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(LockWatch.end()).as("writes to a case without its lock").isEmpty();
    }
}
