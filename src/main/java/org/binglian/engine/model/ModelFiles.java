package org.binglian.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models that came with the installation; a folder of the same shape beside it takes precedence, file by file. With
 * {@code binglian.models.alone} only the folder counts (a rehearsal's child).
 */
@Component
public class ModelFiles {

    private static final Logger LOG = LoggerFactory.getLogger(ModelFiles.class);
    private static final long LARGEST = 1_000_000;
    private static final String[] FOLDERS = {"processes", "decisions", "forms"};

    private final Path beside;
    private final boolean alone;

    @Autowired
    ModelFiles(@Value("${binglian.models:}") String beside, @Value("${binglian.models.alone:false}") boolean alone) {
        this.beside = beside.isBlank() ? null : Path.of(beside);
        this.alone = alone;
    }

    public ModelFiles(String beside) {
        this(beside, false);
    }

    /** Relative name, such as {@code processes/item-review.bpmn}, to content. */
    public Map<String, byte[]> read() {
        Map<String, byte[]> models = new TreeMap<>();
        try {
            if (!alone) {
                readShipped(models);
            }
            if (beside != null && Files.isDirectory(beside)) {
                readBeside(models);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return models;
    }

    private static void readShipped(Map<String, byte[]> models) throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (String folder : FOLDERS) {
            for (Resource resource : resolver.getResources("classpath*:" + folder + "/**/*.*")) {
                String address = resource.getURL().toString();
                String name = address.substring(address.lastIndexOf("/" + folder + "/") + 1);
                if (isModel(name)) {
                    models.put(name, resource.getContentAsByteArray());
                }
            }
        }
    }

    /** The model files in the folder beside the installation, each with its size and the time of its last change; nothing is read. */
    public Map<String, String> beside() {
        Map<String, String> stamps = new TreeMap<>();
        try {
            if (beside != null && Files.isDirectory(beside)) {
                for (Map.Entry<String, Path> file : found().entrySet()) {
                    stamps.put(file.getKey(), Files.size(file.getValue()) + "@" + Files.getLastModifiedTime(file.getValue()).toMillis());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stamps;
    }

    private void readBeside(Map<String, byte[]> models) throws IOException {
        for (Map.Entry<String, Path> file : found().entrySet()) {
            if (Files.size(file.getValue()) <= LARGEST) {
                models.put(file.getKey(), Files.readAllBytes(file.getValue()));
            } else {
                LOG.warn("{} is larger than {} bytes and left out: no model is that large", file.getValue(), LARGEST);
            }
        }
    }

    private Map<String, Path> found() throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (String folder : FOLDERS) {
            Path place = beside.resolve(folder);
            if (Files.isDirectory(place)) {
                try (var files = Files.walk(place)) {
                    files.filter(Files::isRegularFile).forEach(file -> {
                        String name = beside.relativize(file).toString().replace('\\', '/');
                        if (isModel(name)) {
                            found.put(name, file);
                        }
                    });
                }
            }
        }
        return found;
    }

    private static boolean isModel(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form");
    }
}
