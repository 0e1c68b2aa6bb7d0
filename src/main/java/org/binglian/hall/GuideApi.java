package org.binglian.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Material;
import org.binglian.catalogue.PrerequisiteGraph;
import org.binglian.catalogue.ProjectFacts;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.ProjectClassification;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A project's facts in, class, cycle, items in their order, gates and materials out; nothing is kept. */
@RestController
class GuideApi {

    private final ProjectClassification classification;
    private final Catalogue catalogue;
    private final ApplicableItems applicable;
    private final KnownFeatures features;
    private final OfficeTime office;
    private final Words words;
    private final AssessmentViews assessments;

    GuideApi(ProjectClassification classification, Catalogue catalogue, ApplicableItems applicable, KnownFeatures features, OfficeTime office,
             Words words, AssessmentViews assessments) {
        this.classification = classification;
        this.catalogue = catalogue;
        this.applicable = applicable;
        this.features = features;
        this.office = office;
        this.words = words;
        this.assessments = assessments;
    }

    record GuideItem(String itemCode, String itemName, String stage, String stageName, String decidingBody, String decidingBodyName, int promisedDays,
                     List<Gate> gates, List<GuideMaterial> materials) {
    }

    record Gate(String prerequisite, String prerequisiteName, String decision) {
    }

    record GuideMaterial(String materialCode, String materialName, String source, boolean tolerable) {
    }

    @PostMapping("/api/guide")
    Map<String, Object> guide(@RequestBody ProjectsApi.ProjectRequest request, Locale locale) {
        ProjectFacts asked = ProjectsApi.facts(request, features.known());
        var projectClass = classification.classify(asked);
        var facts = asked.withClass(projectClass.code());
        Set<ItemCode> applies = applicable.of(facts);
        var graph = catalogue.prerequisites(applies, office.today());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("projectClass", projectClass.code());
        answer.put("className", projectClass.name(locale));
        answer.put("reason", projectClass.reason());
        answer.put("cycle", Map.of("workingDays", projectClass.cycleDays()));
        answer.put("stages", projectClass.stageDays().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(e -> Map.of("stage", e.getKey(), "stageName", words.stage(e.getKey(), locale), "workingDays", e.getValue())).toList());
        answer.put("items", catalogue.inForce(office.today()).stream().filter(item -> applies.contains(item.code()))
                .map(item -> item(item, facts, applies, graph, locale)).toList());
        answer.put("assessments", assessments.covering(request.plots() == null ? List.of() : request.plots(), facts, locale));
        return answer;
    }

    private GuideItem item(Item item, ProjectFacts facts, Set<ItemCode> applies, PrerequisiteGraph graph, Locale locale) {
        return new GuideItem(item.code().value(), item.name(locale), item.stage().name(), words.stage(item.stage().name(), locale), item.decidingBody(),
                words.department(item.decidingBody(), locale), item.promisedDays(),
                graph.relations().stream().filter(r -> r.item().equals(item.code()))
                        .map(r -> new Gate(r.prerequisite().value(), words.item(r.prerequisite(), locale), r.decision().name())).toList(),
                catalogue.materialsOf(item.code(), facts, applies, office.today()).stream().map(m -> material(m, locale)).toList());
    }

    private static GuideMaterial material(Material m, Locale locale) {
        return new GuideMaterial(m.code().value(), m.name(locale), m.source().toString(), m.tolerable());
    }
}
