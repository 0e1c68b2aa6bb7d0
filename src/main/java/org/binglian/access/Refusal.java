package org.binglian.access;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request refused for a reason that the asker may know; its texts stand in the room's messages. An answer, not a fault: it holds no stack,
 * which would cost more than most checks that prepare one.
 */
public class Refusal extends RuntimeException implements SpeakingFailure {

    private static final Pattern TYPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final String type;
    private final int status;
    private final transient Object[] args;
    private final transient List<FieldError> errors = new ArrayList<>();

    private Refusal(int status, String type, Object... args) {
        super(type, null, true, false);
        if (type == null || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("A problem type is small words joined by hyphens");
        }
        this.type = type;
        this.status = status;
        this.args = args.clone();
    }

    /** 422: understood, but against a rule. */
    public static Refusal invalid(String type, Object... args) {
        return new Refusal(422, type, args);
    }

    /** 400: not of the shape that the request must have. */
    public static Refusal malformed(String type, Object... args) {
        return new Refusal(400, type, args);
    }

    /** 409: the state of things has moved on. */
    public static Refusal conflict(String type, Object... args) {
        return new Refusal(409, type, args);
    }

    /** 404: not there, or not yours, which answers the same. */
    public static Refusal notFound(String type) {
        return new Refusal(404, type);
    }

    /** 403: known, but not for this person. */
    public static Refusal denied() {
        return new Refusal(403, "denied");
    }

    /** 403 with a reason of its own. */
    public static Refusal denied(String type, Object... args) {
        return new Refusal(403, type, args);
    }

    /** 413: more than the hall takes. */
    public static Refusal tooLarge(String type, Object... args) {
        return new Refusal(413, type, args);
    }

    /** 429: asked too often; {@code type} says when to try again. */
    public static Refusal tooMany(String type, Object... args) {
        return new Refusal(429, type, args);
    }

    /** Adds a refused field; its text is {@code field.<code>}. */
    public Refusal field(String name, String code, Object... args) {
        errors.add(new FieldError(name, code, args));
        return this;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Object[] args() {
        return args.clone();
    }

    @Override
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
