package org.binglian.modelling.lint;

import java.util.Optional;

/** Reads a model of ours that is no part of what is judged. */
public final class ModelText {

    private ModelText() {
    }

    /** The root element, when it can be read. */
    public static Optional<Node> xml(byte[] content) {
        return Optional.ofNullable(ModelFile.read("ours", content, Bounds.OWN, new Watch(Bounds.OWN.time())).root());
    }
}
