package org.binglian.access;

/** One field that was refused: its name as in the request, and a code whose text is {@code field.<code>}. */
public record FieldError(String field, String code, Object... args) {

    public FieldError {
        if (field == null || code == null) {
            throw new IllegalArgumentException("A field error names its field and its code");
        }
        args = args == null ? new Object[0] : args.clone();
    }
}
