package org.binglian.modelling.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.binglian.modelling.ModelSet;

/** What differs in meaning between two sets of models: order of attributes, white space and the place of a shape do not count. */
public final class Changes {

    private Changes() {
    }

    /** In the order of the files' names; empty when nothing differs in meaning nor in the picture. */
    public static List<Change> between(ModelSet before, ModelSet after) {
        var names = new TreeSet<>(before.names());
        names.addAll(after.names());
        List<Change> changes = new ArrayList<>();
        for (String name : names) {
            byte[] old = before.content(name).orElse(null);
            byte[] fresh = after.content(name).orElse(null);
            if (old == null) {
                changes.add(Change.of(name, "", ChangeKind.FILE_ADDED, null, name, Words.plain(name)));
            } else if (fresh == null) {
                changes.add(Change.of(name, "", ChangeKind.FILE_REMOVED, name, null, Words.plain(name)));
            } else if (!Arrays.equals(old, fresh)) {
                changes.addAll(ofFile(name, old, fresh));
            }
        }
        return changes;
    }

    private static List<Change> ofFile(String name, byte[] before, byte[] after) {
        try {
            if (name.endsWith(".bpmn")) {
                return new BpmnChanges(name, DrawnModel.read(before), DrawnModel.read(after)).all();
            }
            if (name.endsWith(".dmn")) {
                return new DmnChanges(name, ModelXml.parse(before), ModelXml.parse(after)).all();
            }
            if (name.endsWith(".form")) {
                return new FormChanges(name, FormReading.read(before), FormReading.read(after)).all();
            }
            return List.of(Change.of(name, "", ChangeKind.FILE_CHANGED, null, null, Words.plain(name)));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(Change.of(name, "", ChangeKind.FILE_UNREADABLE, null, null, Words.plain(name)));
        }
    }
}
