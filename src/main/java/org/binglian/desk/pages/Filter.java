package org.binglian.desk.pages;

import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an approver has filtered the open tasks by; {@code show} is ALL, one of the figures of the board, or a code that the desk does
 * not know, which is ALL too.
 */
record Filter(String show, String kind, String q) {

    static final Set<String> FIGURES = Set.of("overdue", "today", "defaulting", "fresh", "unclaimed", "others");

    Filter {
        show = show != null && FIGURES.contains(show) ? show : "all";
        kind = kind == null || !kind.matches("[A-Z0-9_]{1,60}") ? "" : kind;
        q = q == null ? "" : q.strip().substring(0, Math.min(80, q.strip().length()));
    }

    public Filter show(String other) {
        return new Filter(other, kind, q);
    }

    /** Whether the tasks are the department's, not only the asker's. */
    public boolean ofSection() {
        return show.equals("unclaimed") || show.equals("others");
    }

    public boolean narrowed() {
        return !kind.isEmpty() || !q.isEmpty() || !show.equals("all");
    }

    /** An address with this filter. */
    public String at(String path) {
        return on(UriComponentsBuilder.fromPath(path)).build().encode().toUriString();
    }

    public String at(String path, String name, String value) {
        return on(UriComponentsBuilder.fromPath(path)).queryParam(name, value).build().encode().toUriString();
    }

    private UriComponentsBuilder on(UriComponentsBuilder address) {
        if (!show.equals("all")) {
            address.queryParam("show", show);
        }
        if (!kind.isEmpty()) {
            address.queryParam("kind", kind);
        }
        return q.isEmpty() ? address : address.queryParam("q", q);
    }
}
