package org.binglian.codes;

/** An identifier that cannot be one; {@code reason} is a code such as CHECK_DIGIT, SHAPE or DATE. */
public class InvalidCode extends IllegalArgumentException {

    private final String kind;
    private final String value;
    private final String reason;

    public InvalidCode(String kind, String value, String reason) {
        super(kind + " " + reason);
        this.kind = kind;
        this.value = value;
        this.reason = reason;
    }

    public String kind() {
        return kind;
    }

    public String value() {
        return value;
    }

    public String reason() {
        return reason;
    }
}
