package org.binglian.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.codes.ProjectNumber;

/** The port to what runs under the list: cases, drafts of applications, projects that are not through. */
public interface RunningMatters {

    /** An item of a case that has not ended, and the version under which it was filed; {@code given}: its papers that are there. */
    record RunningCase(CaseNumber number, ProjectNumber project, ItemCode item, int version, Set<MaterialCode> given) {
    }

    /** An application in preparation; {@code given}: its papers that are there. */
    record OpenDraft(String id, ProjectNumber project, String stage, ProjectFacts facts, ItemCode item, Set<MaterialCode> given) {
    }

    /** A project whose work may not start yet; {@code closed}: items that run or are done. */
    record OpenProject(ProjectNumber number, ProjectFacts facts, Set<ItemCode> closed) {

        public boolean needs(Item item) {
            return !closed.contains(item.code()) && Applicability.applies(item, facts);
        }
    }

    List<RunningCase> cases(Collection<ItemCode> items);

    List<OpenDraft> drafts(Collection<ItemCode> items);

    List<OpenProject> projects();
}
