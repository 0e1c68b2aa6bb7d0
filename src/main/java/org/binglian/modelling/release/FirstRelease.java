package org.binglian.modelling.release;

import org.binglian.engine.OpeningStep;
import org.springframework.stereotype.Component;

/** Writes down, before the doors open, the release that an empty installation begins with. */
@Component
class FirstRelease extends OpeningStep {

    private final Releases releases;

    FirstRelease(Releases releases) {
        super(Integer.MIN_VALUE + 1100);
        this.releases = releases;
    }

    @Override
    protected void open() {
        releases.found();
    }
}
