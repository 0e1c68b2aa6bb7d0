package org.binglian.verify;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The members of an object: each of its kind, none missing, none unknown. */
final class Parts {

    private final Map<String, Object> members;

    /** @throws IllegalArgumentException unless exactly these members are there */
    Parts(Map<String, Object> members, String... names) {
        if (!members.keySet().equals(Set.of(names))) {
            throw new IllegalArgumentException("members other than " + String.join(", ", names));
        }
        this.members = members;
    }

    @SuppressWarnings("unchecked")
    static Parts of(Object value, String... names) {
        if (value instanceof Map<?, ?> map) {
            return new Parts((Map<String, Object>) map, names);
        }
        throw new IllegalArgumentException("no object");
    }

    String text(String name) {
        return get(name, String.class);
    }

    byte[] hash(String name) {
        return sha256(text(name));
    }

    static byte[] sha256(Object hex) {
        byte[] bytes = hex instanceof String text ? Merkle.bytes(text) : new byte[0];
        if (bytes.length != 32) {
            throw new IllegalArgumentException("no SHA-256");
        }
        return bytes;
    }

    long number(String name) {
        try {
            return Long.parseLong(get(name, Json.Number.class).text());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is no whole number");
        }
    }

    Object any(String name) {
        return members.get(name);
    }

    List<?> list(String name) {
        return get(name, List.class);
    }

    private <T> T get(String name, Class<T> type) {
        if (!type.isInstance(members.get(name))) {
            throw new IllegalArgumentException(name + " is of another kind");
        }
        return type.cast(members.get(name));
    }
}
