package org.binglian.hall.apply;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.binglian.catalogue.Stage;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Registrations;
import org.binglian.intake.Draft;
import org.binglian.intake.Drafts;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** Begins a draft for a stage of a project that the asker may apply for. */
@Component
class DraftStart {

    private final Drafts drafts;
    private final CaseAccess access;

    DraftStart(Drafts drafts, CaseAccess access) {
        this.drafts = drafts;
        this.access = access;
    }

    /** @throws Refusal 404 when the project is not the asker's, 422 when there is no such stage */
    Draft begin(String projectNumber, String stage) {
        return drafts.begin(project(projectNumber), stage(stage), access.person());
    }

    Project project(String number) {
        if (number == null || number.isBlank()) {
            throw Refusal.invalid("case-incomplete").field("projectNumber", "required");
        }
        var project = access.project(number.strip());
        Registrations.requireApplicant(access.person());
        return project;
    }

    static String stage(String asked) {
        if (asked == null || asked.isBlank()) {
            throw Refusal.invalid("case-incomplete").field("stage", "required");
        }
        return Arrays.stream(Stage.values()).map(Stage::name).filter(asked::equals).findFirst().orElseThrow(() ->
                Refusal.invalid("unknown-stage", asked).field("stage", "choice",
                        Arrays.stream(Stage.values()).map(Stage::name).collect(Collectors.joining(", "))));
    }
}
