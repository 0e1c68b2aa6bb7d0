package org.binglian.engine.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Reads the models that came with the installation; a folder of the same shape beside it takes precedence, file by file. With
 * {@code binglian.models.alone} only the folder counts (a rehearsal's child).
 */
@Component
class ModelFiles {

    private static final String[] FOLDERS = {"processes", "decisions", "forms"};

    private final Path beside;
    private final boolean alone;

    ModelFiles(@Value("${binglian.models:}") String beside, @Value("${binglian.models.alone:false}") boolean alone) {
        this.beside = beside.isBlank() ? null : Path.of(beside);
        this.alone = alone;
    }

    /** Relative name, such as {@code processes/item-review.bpmn}, to content. */
    Map<String, byte[]> read() {
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

    private void readBeside(Map<String, byte[]> models) throws IOException {
        for (String folder : FOLDERS) {
            Path place = beside.resolve(folder);
            if (Files.isDirectory(place)) {
                try (var files = Files.walk(place)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        String name = beside.relativize(file).toString().replace('\\', '/');
                        if (isModel(name)) {
                            models.put(name, Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
    }

    private static boolean isModel(String name) {
        return name.endsWith(".bpmn") || name.endsWith(".dmn") || name.endsWith(".form");
    }
}
