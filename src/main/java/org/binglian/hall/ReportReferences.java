package org.binglian.hall;

import org.binglian.intake.FileReferences;
import org.binglian.intermediary.Engagements;
import org.springframework.stereotype.Component;

/** The reports of agencies lie in the same store as the materials of applicants. */
@Component
class ReportReferences implements FileReferences {

    private final Engagements engagements;

    ReportReferences(Engagements engagements) {
        this.engagements = engagements;
    }

    @Override
    public boolean refersTo(String sha256) {
        return engagements.keepsReport(sha256);
    }
}
