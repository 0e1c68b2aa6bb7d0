package org.binglian.catalogue;

import java.util.List;
import org.binglian.access.FieldError;
import org.binglian.access.SpeakingFailure;
import org.binglian.codes.ItemCode;

/** No version of the list has ever held this item. */
public class ItemUnknown extends RuntimeException implements SpeakingFailure {

    private final transient ItemCode code;

    public ItemUnknown(ItemCode code) {
        super("no such item: " + code);
        this.code = code;
    }

    public ItemCode code() {
        return code;
    }

    @Override
    public String type() {
        return "item-unknown-in-list";
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
        return List.of(new FieldError("items", "item-unknown-in-list", code.value()));
    }
}
