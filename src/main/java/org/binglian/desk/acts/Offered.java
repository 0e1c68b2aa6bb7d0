package org.binglian.desk.acts;

import java.util.List;

/** What a person may do beside a task now; an empty list or false where it may not be. Days are working days. */
public record Offered(String taskId, String kind, String caseNumber, List<Choice> colleagues, List<Choice> consultable, List<Choice> procedures,
                      String procedureRuns, boolean extendable, int longestExtension, List<Choice> copyPeople, List<Choice> copyDepartments) {

    /** Something to choose: its code, and its words. */
    public record Choice(String code, String name) {
    }

    public boolean anything() {
        return !colleagues.isEmpty() || !consultable.isEmpty() || !procedures.isEmpty() || procedureRuns != null || extendable
                || !copyPeople.isEmpty() || !copyDepartments.isEmpty();
    }
}
