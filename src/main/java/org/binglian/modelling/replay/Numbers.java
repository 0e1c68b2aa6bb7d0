package org.binglian.modelling.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.ProjectNumber;
import org.binglian.review.ItemKey;

/** The numbers of the record and those that the replay's own office gave. */
final class Numbers {

    private final Map<String, ProjectNumber> projects = new HashMap<>();
    private final Map<String, CaseNumber> cases = new HashMap<>();
    private final Map<String, String> recorded = new HashMap<>();

    void project(String number, ProjectNumber played) {
        projects.put(number, played);
    }

    /** The record's numbers of projects by those that the replay gave. */
    Map<String, String> projectsRecorded() {
        Map<String, String> all = new HashMap<>();
        projects.forEach((number, played) -> all.put(played.value(), number));
        return all;
    }

    void filed(String number, CaseNumber played) {
        cases.put(number, played);
        recorded.put(played.value(), number);
    }

    Optional<ProjectNumber> project(String number) {
        return Optional.ofNullable(projects.get(number));
    }

    Optional<CaseNumber> of(String number) {
        return Optional.ofNullable(cases.get(number));
    }

    /** The record's number of a case that the replay has filed; null for one that it does not know. */
    String recorded(String played) {
        return recorded.get(played);
    }

    ItemKey item(Act act) {
        return new ItemKey(cases.get(act.subject()), ItemCode.of(act.item()));
    }

    Map<String, CaseNumber> cases() {
        return cases;
    }
}
