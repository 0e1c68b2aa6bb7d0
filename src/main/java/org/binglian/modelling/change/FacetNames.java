package org.binglian.modelling.change;

/** What a facet is called to an analyst: {@code decision} for {@code inputParameter[decision]}, else the name in the model. */
final class FacetNames {

    private FacetNames() {
    }

    static String of(String facet) {
        int from = facet.lastIndexOf('[');
        int to = facet.indexOf(']', Math.max(from, 0));
        if (from >= 0 && to > from) {
            return facet.substring(from + 1, to);
        }
        String last = facet.substring(facet.lastIndexOf('/') + 1);
        return last.startsWith("@") ? last.substring(1) : last.replace('@', ' ');
    }
}
