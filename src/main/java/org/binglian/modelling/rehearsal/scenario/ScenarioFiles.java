package org.binglian.modelling.rehearsal.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scenarios that came with the installation, and those of a folder {@code scenarios} beside its models, file by file. */
@Component
public class ScenarioFiles {

    private final ObjectMapper json;
    private final Path beside;
    private final Set<String> wanted;

    /** @param wanted the ids of those that are played, empty for all */
    ScenarioFiles(ObjectMapper json, @Value("${binglian.models:}") String beside, @Value("${binglian.rehearsals.scenarios:}") Set<String> wanted) {
        this.wanted = wanted;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.beside = beside.isBlank() ? null : Path.of(beside).resolve("scenarios");
    }

    /** The title of a scenario; empty for one that only a draft's rehearsal has, or that cannot be read. */
    public Optional<Scenario.Said> title(String id) {
        try {
            return all().stream().filter(one -> one.id().equals(id)).map(Scenario::title).findFirst();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** In the order of their names. */
    List<Scenario> all() throws IOException {
        var found = new TreeMap<String, byte[]>();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:scenarios/*.json")) {
            found.put(resource.getFilename(), resource.getContentAsByteArray());
        }
        if (beside != null && Files.isDirectory(beside)) {
            try (var files = Files.list(beside)) {
                for (Path file : files.filter(one -> one.toString().endsWith(".json")).toList()) {
                    found.put(file.getFileName().toString(), Files.readAllBytes(file));
                }
            }
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (var file : found.entrySet()) {
            var read = json.readValue(file.getValue(), Scenario.class);
            String id = file.getKey().replace(".json", "");
            if (!wanted.isEmpty() && !wanted.contains(id)) {
                continue;
            }
            scenarios.add(new Scenario(id, read.title(), read.about(), read.project(), read.legs(), read.acts(), read.workingDays()));
        }
        return scenarios;
    }
}
