package org.binglian.hall;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The times of a case: its stage's budget, and whose the elapsed time was. */
@Component
class CaseTimes {

    private final ProjectTimes stages;
    private final ElapsedTimes elapsed;

    CaseTimes(ProjectTimes stages, ElapsedTimes elapsed) {
        this.stages = stages;
        this.elapsed = elapsed;
    }

    /** Null where the stage has no budget. */
    CaseView.StageClock stageClock(CaseFolder folder) {
        return stages.stageClock(folder.ofProject(), folder.filed().stage());
    }

    List<CaseView.Elapsed> elapsed(CaseFolder folder, Locale locale) {
        return elapsed.of(folder, locale);
    }
}
