package org.binglian.issuance;

import org.springframework.context.ApplicationContext;

/** The papers of ended cases, packed together without waiting for the next turn. */
public final class PackedNow {

    private PackedNow() {
    }

    public static void papers(ApplicationContext office) {
        office.getBean(PaperBinding.class).bindAll(true);
    }
}
