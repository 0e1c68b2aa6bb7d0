package org.binglian.modelling.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.lint.Finding;
import org.binglian.modelling.lint.Linter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mends by itself what has only one right answer: a question added to a form is declared at every task that shows the form. */
@Component
public class DraftMends {

    private static final String NOT_DECLARED = "trap-field-not-declared";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][\\w-]*");

    private final Drafts drafts;
    private final DraftFindings judged;

    DraftMends(Drafts drafts, DraftFindings judged) {
        this.drafts = drafts;
        this.judged = judged;
    }

    /** How many of these findings {@link #declare} is for. */
    public static long declarable(List<Finding> findings) {
        return findings.stream().filter(DraftMends::declarable).count();
    }

    private static boolean declarable(Finding finding) {
        return finding.rule().equals(NOT_DECLARED) && NAME.matcher(finding.arguments().get(1)).matches();
    }

    /** A new version in which the fields are declared; nothing else of a file changes. @throws Refusal 422 when nothing can be declared */
    @Transactional
    public Draft declare(long id, int version, String note, String by) {
        var draft = drafts.get(id);
        var before = judged.of(draft);
        var models = drafts.models(id, draft.version());
        var changed = declared(models, before);
        var known = before.stream().map(DraftMends::place).collect(Collectors.toCollection(HashSet::new));
        Linter.lint(models.with(changed)).stream().filter(finding -> !known.contains(place(finding))).forEach(finding -> changed.remove(finding.file()));
        if (changed.isEmpty()) {
            throw Refusal.invalid("draft-nothing-to-declare");
        }
        return drafts.save(id, version, changed, note, by);
    }

    private static Map<String, byte[]> declared(ModelSet models, List<Finding> findings) {
        Map<String, Map<String, Set<String>>> missing = new TreeMap<>();
        findings.stream().filter(finding -> declarable(finding)).forEach(finding -> missing
                .computeIfAbsent(finding.file(), file -> new TreeMap<>()).computeIfAbsent(finding.element(), task -> new TreeSet<>())
                .add(finding.arguments().get(1)));
        Map<String, byte[]> changed = new TreeMap<>();
        missing.forEach((file, tasks) -> models.content(file).ifPresent(content -> {
            byte[] now = content;
            for (var task : tasks.entrySet()) {
                now = DeclaredFields.declare(now, task.getKey(), task.getValue()).orElse(now);
            }
            if (now != content) {
                changed.put(file, now);
            }
        }));
        return changed;
    }

    private static String place(Finding finding) {
        return finding.file() + "|" + finding.rule() + "|" + finding.element();
    }
}
