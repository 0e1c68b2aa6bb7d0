package org.binglian.studio.drafts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.binglian.access.Refusal;
import org.binglian.modelling.draft.ModelNames;
import org.springframework.web.multipart.MultipartFile;

/** Files as Modeler saved them, one by one or in a zip archive, under the names that they have among the models. */
final class UploadedModels {

    private static final long ALL = 10_000_000;
    private static final int ENTRIES = 400;

    private final Set<String> known;
    private final Map<String, byte[]> files = new TreeMap<>();
    private long read;

    private UploadedModels(Set<String> known) {
        this.known = known;
    }

    /** @param known names among which a file given without its folder is looked for @throws Refusal for what is too large, or no archive */
    static Map<String, byte[]> read(List<MultipartFile> uploads, Set<String> known) {
        var models = new UploadedModels(known);
        try {
            for (MultipartFile upload : uploads) {
                String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
                if (name.endsWith(".zip")) {
                    models.archive(name, upload);
                } else if (!name.isEmpty()) {
                    models.add(name, upload.getInputStream().readNBytes(ModelNames.LARGEST + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (models.files.isEmpty()) {
            throw Refusal.invalid("model-upload-empty").field("files", "required");
        }
        return models.files;
    }

    private void archive(String name, MultipartFile upload) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(upload.getInputStream().readNBytes((int) ALL)))) {
            int entries = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > ENTRIES) {
                    throw Refusal.tooLarge("model-draft-too-many", ENTRIES);
                }
                if (!entry.isDirectory() && entry.getName().matches(".*\\.(bpmn|dmn|form)")) {
                    add(entry.getName(), zip.readNBytes(ModelNames.LARGEST + 1));
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw Refusal.invalid("model-archive-broken", name);
        }
    }

    private void add(String given, byte[] content) {
        read += content.length;
        if (read > ALL) {
            throw Refusal.tooLarge("model-draft-too-large", ALL / 1_000_000);
        }
        files.put(ModelNames.require(named(given)), content);
    }

    private String named(String given) {
        String name = given.replace('\\', '/').replaceFirst("^.*?(?=(?:processes|decisions|forms)/)", "");
        if (name.contains("/")) {
            return name;
        }
        var same = known.stream().filter(one -> one.endsWith("/" + name)).toList();
        return same.size() == 1 ? same.get(0) : ModelNames.placed(name);
    }
}
