package org.binglian.catalogue;

import java.util.List;

/** The files were refused whole; carries everything that is wrong with them. */
public class InvalidCatalogue extends RuntimeException {

    private final transient List<ImportError> errors;

    public InvalidCatalogue(List<ImportError> errors) {
        super(errors.size() + " errors, the first: " + errors.get(0));
        this.errors = List.copyOf(errors);
    }

    public List<ImportError> errors() {
        return errors;
    }
}
