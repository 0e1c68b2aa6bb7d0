package org.binglian.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.binglian.access.FieldError;
import org.binglian.access.SpeakingFailure;
import org.binglian.codes.ItemCode;

/** The list knows the item, but not as in force on that day: nothing outside the list can start. */
public class ItemNotInForce extends RuntimeException implements SpeakingFailure {

    private final transient ItemCode code;
    private final LocalDate on;

    public ItemNotInForce(ItemCode code, LocalDate on) {
        super("item " + code + " is not in force on " + on);
        this.code = code;
        this.on = on;
    }

    public ItemCode code() {
        return code;
    }

    public LocalDate on() {
        return on;
    }

    @Override
    public String type() {
        return "item-not-in-force";
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Object[] args() {
        return new Object[] {code.value()};
    }

    @Override
    public List<FieldError> errors() {
        return List.of(new FieldError("items", "item-not-in-force", code.value()));
    }
}
