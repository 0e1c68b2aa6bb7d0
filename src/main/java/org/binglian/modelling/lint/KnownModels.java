package org.binglian.modelling.lint;

import java.util.List;
import org.binglian.modelling.ModelSet;

/** Models read once and kept, to which judged files may refer; never judged themselves. */
public final class KnownModels {

    public static final KnownModels NONE = new KnownModels(List.of());

    private final List<ModelFile> files;

    private KnownModels(List<ModelFile> files) {
        this.files = files;
    }

    public static KnownModels of(ModelSet models) {
        var watch = new Watch(Bounds.OWN.time());
        return new KnownModels(models.files().entrySet().stream()
                .map(file -> ModelFile.read(file.getKey(), file.getValue(), Bounds.OWN, watch)).toList());
    }

    List<ModelFile> files() {
        return files;
    }
}
