package org.binglian.modelling;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.binglian.engine.model.Release;

/** A complete set of model files, by relative name such as {@code processes/item-review.bpmn}; never changed, only replaced. */
public final class ModelSet {

    private final SortedMap<String, byte[]> files;

    public ModelSet(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    public Set<String> names() {
        return java.util.Collections.unmodifiableSet(files.keySet());
    }

    public Optional<byte[]> content(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    public Map<String, byte[]> files() {
        return java.util.Collections.unmodifiableMap(files);
    }

    /** This set with other contents laid over it. */
    public ModelSet with(Map<String, byte[]> laidOver) {
        Map<String, byte[]> all = new TreeMap<>(files);
        all.putAll(laidOver);
        return new ModelSet(all);
    }

    public ModelSet without(Set<String> names) {
        Map<String, byte[]> rest = new TreeMap<>(files);
        rest.keySet().removeAll(names);
        return new ModelSet(rest);
    }

    /** File name to SHA-256. */
    public SortedMap<String, String> hashes() {
        SortedMap<String, String> hashes = new TreeMap<>();
        files.forEach((name, content) -> hashes.put(name, Release.sha256(content)));
        return hashes;
    }

    /** One digest over all files, the same as the record's rows name (docs/adr/0008). */
    public String digest() {
        return Release.digest(hashes());
    }
}
