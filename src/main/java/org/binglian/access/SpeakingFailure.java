package org.binglian.access;

import java.util.List;

/**
 * A failure that can be shown to the person who caused it: {@code type} names the texts {@code problem.<type>} and
 * {@code problem.<type>.detail} and the address {@code /problems/<type>}. Any room's exception may implement it.
 */
public interface SpeakingFailure {

    String type();

    /** The HTTP status, 400-499. */
    int status();

    default Object[] args() {
        return new Object[0];
    }

    default List<FieldError> errors() {
        return List.of();
    }
}
