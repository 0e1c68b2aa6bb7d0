package org.binglian.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.binglian.catalogue.Sectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.ClassPathResource;

/** The sectors, read from the table itself: a row that an analyst adds is offered at once. */
@Configuration(proxyBeanMethods = false)
class SectorTable {

    private static final String KEY = "project-sector";
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** Of the newest release; a release that was made before this table has those that came with the application. */
    @Bean
    Sectors sectors(@Lazy RepositoryService repository, RulesInForce rules) {
        Map<Optional<String>, List<Sectors.Sector>> known = new ConcurrentHashMap<>();
        return () -> known.computeIfAbsent(rules.newestDecision(KEY), id -> read(id.map(repository::getDmnModelInstance).orElseGet(SectorTable::shipped)));
    }

    private static DmnModelInstance shipped() {
        try (var file = new ClassPathResource("decisions/" + KEY + ".dmn").getInputStream()) {
            return Dmn.readModelFromStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row with several codes offers each; one without a name is called by its code. */
    static List<Sectors.Sector> read(DmnModelInstance table) {
        List<String> columns = table.getModelElementsByType(Output.class).stream().map(Output::getName).toList();
        return table.getModelElementsByType(Rule.class).stream().flatMap(rule -> {
            var cells = rule.getOutputEntries().stream().map(SectorTable::texts).map(List::copyOf).toList();
            return rule.getInputEntries().stream().limit(1).flatMap(entry -> texts(entry).stream())
                    .map(code -> new Sectors.Sector(code, cell(cells, columns.indexOf("nameZh"), code), cell(cells, columns.indexOf("nameEn"), code)));
        }).distinct().toList();
    }

    private static String cell(List<List<String>> cells, int column, String otherwise) {
        return Stream.of(column).filter(at -> at >= 0 && at < cells.size()).flatMap(at -> cells.get(at).stream()).filter(text -> !text.isBlank())
                .findFirst().orElse(otherwise);
    }

    private static List<String> texts(DmnElement entry) {
        return TEXT.matcher(entry.getTextContent()).results().map(found -> found.group(1)).toList();
    }
}
