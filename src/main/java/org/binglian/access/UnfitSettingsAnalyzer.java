package org.binglian.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints unfit settings as two plain sentences instead of a stack trace. */
class UnfitSettingsAnalyzer extends AbstractFailureAnalyzer<UnfitSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnfitSettings cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }
}
