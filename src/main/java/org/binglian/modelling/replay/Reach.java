package org.binglian.modelling.replay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.binglian.modelling.ModelSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Which projects a draft can make a difference to. A play goes by the files that it reaches: a process that it enters, a decision that
 * it asks, a form that it fills in. Where it has reached none of the files that differ, the other models would have led it the same way,
 * step by step. A file whose use leaves no such trace may reach all: what is no process, decision or form, a process that a message, a
 * signal or a timer begins, and one that has gone, which leaves no trace where it is looked for in vain.
 */
final class Reach {

    /** They count across projects, so what one play reaches may concern another. */
    private static final Set<String> ACROSS = Set.of("decisions/default-breaker.dmn", "decisions/accountability-measure.dmn",
            "decisions/intermediary-standing.dmn");

    private static final Pattern ID = Pattern.compile("<(?:\\w+:)?(?:process|decision)\\s[^>]*?\\bid\\s*=\\s*[\"']([^\"']+)");

    private final Set<String> changed;
    private final boolean all;

    Reach(ModelSet released, ModelSet draft) {
        this.changed = changed(released, draft);
        this.all = changed.stream().anyMatch(file -> !traced(file, released.files().get(file)) || !traced(file, draft.files().get(file))
                || !ids(draft.files().get(file)).containsAll(ids(released.files().get(file))));
    }

    /** The files that only one of the two has, or both with different content. */
    static Set<String> changed(ModelSet released, ModelSet draft) {
        Set<String> names = new TreeSet<>(released.files().keySet());
        names.addAll(draft.files().keySet());
        names.removeIf(name -> Arrays.equals(released.files().get(name), draft.files().get(name)));
        return names;
    }

    Set<String> changed() {
        return changed;
    }

    /** Whether a play that reached these files would go another way on the other models. @param any what any play may have reached */
    boolean concerns(Set<String> reached, Set<String> any) {
        return all || reached.stream().anyMatch(changed::contains) || any.stream().anyMatch(changed::contains);
    }

    private static boolean traced(String file, byte[] content) {
        if (ACROSS.contains(file)) {
            return false;
        }
        if (file.startsWith("decisions/") && file.endsWith(".dmn")) {
            return content == null || !new String(content, StandardCharsets.UTF_8).contains("literalExpression");
        }
        return file.matches("forms/[^/]+\\.form") || file.startsWith("processes/") && file.endsWith(".bpmn") && (content == null || begunByCall(content));
    }

    /** What others call it by. */
    private static Set<String> ids(byte[] content) {
        return content == null ? Set.of() : ID.matcher(new String(content, StandardCharsets.UTF_8)).results().map(hit -> hit.group(1))
                .collect(Collectors.toSet());
    }

    private static boolean begunByCall(byte[] bpmn) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn)).getModelElementsByType(StartEvent.class).stream()
                .noneMatch(start -> start.getParentElement() instanceof Process && !start.getEventDefinitions().isEmpty());
    }
}
