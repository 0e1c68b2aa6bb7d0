package org.binglian.modelling.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.modelling.lint.Finding;
import org.binglian.modelling.lint.Linter;
import org.binglian.modelling.lint.Severity;
import org.springframework.stereotype.Component;

/** What the linter finds in the whole set of a draft; kept for each version, since a version never changes. */
@Component
public class DraftFindings {

    private static final int KEPT = 50;

    private final Drafts drafts;
    private final Map<String, List<Finding>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Finding>> eldest) {
            return size() > KEPT;
        }
    };

    DraftFindings(Drafts drafts) {
        this.drafts = drafts;
    }

    public List<Finding> of(Draft draft) {
        String version = draft.id() + "#" + draft.version() + "#" + draft.base();
        synchronized (kept) {
            var known = kept.get(version);
            if (known != null) {
                return known;
            }
        }
        var found = Linter.lint(drafts.models(draft.id(), draft.version()));
        synchronized (kept) {
            kept.put(version, found);
        }
        return found;
    }

    public static long errors(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == Severity.ERROR).count();
    }
}
