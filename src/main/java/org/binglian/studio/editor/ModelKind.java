package org.binglian.studio.editor;

import java.util.Arrays;
import org.binglian.access.Refusal;

/** The three kinds of model files, each with its editor. */
enum ModelKind {
    BPMN, DMN, FORM;

    /** @throws Refusal 404 when there is no editor for such a file */
    static ModelKind of(String file) {
        return Arrays.stream(values()).filter(kind -> file.endsWith("." + kind.id())).findFirst().orElseThrow(() -> Refusal.notFound("not-found"));
    }

    /** As in the file's name and the island's. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
