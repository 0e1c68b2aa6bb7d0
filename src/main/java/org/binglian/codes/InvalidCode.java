package org.binglian.codes;

import java.util.regex.Pattern;

/** An identifier that breaks its rule. The message never repeats the value, since it may be personal. */
public class InvalidCode extends IllegalArgumentException {

    private final String kind;
    private final String value;
    private final String reason;

    InvalidCode(String kind, String value, String reason) {
        super(kind + ": " + reason);
        this.kind = kind;
        this.value = value;
        this.reason = reason;
    }

    /** What was meant, such as CREDIT_CODE. */
    public String kind() {
        return kind;
    }

    /** What was given, unmasked; null when nothing was given. */
    public String value() {
        return value;
    }

    /** Why it is refused: SHAPE, DATE or CHECK_DIGIT. */
    public String reason() {
        return reason;
    }

    static void unlessShaped(Pattern shape, String kind, String value) {
        if (value == null || !shape.matcher(value).matches()) {
            throw new InvalidCode(kind, value, "SHAPE");
        }
    }
}
