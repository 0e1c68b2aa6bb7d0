package org.binglian.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.binglian.codes.MaterialCode;

/**
 * Finds what a form or the list asks again although it is known: base data of the applicant, facts of the project, papers that can be
 * had by sharing, outcomes of items, the same paper twice (国务院令716号 7).
 */
public final class AsksAgain {

    private static final Set<String> APPLICANT = Set.of("name", "applicantName", "creditCode", "citizenId", "legalRepresentative", "contactName",
        "contactId", "contactPhone", "mobile");
    private static final Set<String> PROJECT = known(Set.of("projectName", "projectCode", "features", "plots"));
    private static final List<String> APPLICANT_WORDS = List.of("申请人名称", "申请人姓名", "统一社会信用代码", "法定代表人", "联系人", "申请人电话");
    private static final List<String> PROJECT_WORDS =
        List.of("项目名称", "项目代码", "建筑面积", "用地面积", "土石方量", "总投资额", "综合能源消费量", "项目基本情况");
    private static final Set<String> ONLY_SHOWN = Set.of("text", "html", "image", "button", "separator", "spacer");

    private AsksAgain() {}

    /** The rule broken by a form's field or a paper of the list; {@code known} says what is known, or who holds it. */
    public record Finding(String file, String element, Rule rule, String known) {}

    public enum Rule { ASKS_BASE_DATA, ASKS_PROJECT_FACT, ASKS_HELD_PAPER, ASKS_OUTCOME, ASKS_TWICE }

    /** The fields of a Camunda Form that a person must fill in with what is known; groups are looked into. */
    public static List<Finding> inForm(String file, JsonNode form) {
        List<Finding> findings = new ArrayList<>();
        for (JsonNode component : form.path("components")) {
            String key = component.path("key").asText("");
            boolean asked = !key.isEmpty() && !ONLY_SHOWN.contains(component.path("type").asText()) && !component.path("readonly").asBoolean()
                && !component.path("disabled").asBoolean();
            String label = component.path("label").asText("");
            if (asked && (APPLICANT.contains(key) || says(label, APPLICANT_WORDS))) {
                findings.add(new Finding(file, key, Rule.ASKS_BASE_DATA, label));
            } else if (asked && (PROJECT.contains(key) || says(label, PROJECT_WORDS))) {
                findings.add(new Finding(file, key, Rule.ASKS_PROJECT_FACT, label));
            }
            findings.addAll(inForm(file, component));
        }
        return findings;
    }

    /** The papers that the list asks of the applicant although somebody has them. */
    public static List<Finding> inList(List<Item> items, List<Material> materials, InformationSharing sharing) {
        List<Finding> findings = new ArrayList<>();
        Map<String, MaterialCode> first = new HashMap<>();
        for (Material paper : materials) {
            if (paper.source().origin() != Material.Origin.APPLICANT) {
                continue;
            }
            String code = paper.code().value();
            var said = sharing.of(paper);
            if (said.shared()) {
                findings.add(new Finding(CatalogueFiles.MATERIALS, code, Rule.ASKS_HELD_PAPER, said.heldBy()));
            }
            if (paper.nameZh().startsWith("申请表") || says(paper.nameZh(), APPLICANT_WORDS) || says(paper.nameZh(), PROJECT_WORDS)) {
                findings.add(new Finding(CatalogueFiles.MATERIALS, code, Rule.ASKS_BASE_DATA, paper.nameZh()));
            }
            items.stream().filter(item -> paper.nameZh().equals(item.outcomeDocument())).findFirst().ifPresent(item ->
                findings.add(new Finding(CatalogueFiles.MATERIALS, code, Rule.ASKS_OUTCOME, item.code().value())));
            var earlier = first.putIfAbsent(paper.nameZh(), paper.code());
            if (earlier != null) {
                findings.add(new Finding(CatalogueFiles.MATERIALS, code, Rule.ASKS_TWICE, earlier.value()));
            }
        }
        return findings;
    }

    private static boolean says(String label, List<String> words) {
        return words.stream().anyMatch(label::contains);
    }

    private static Set<String> known(Set<String> more) {
        Set<String> all = new TreeSet<>(more);
        Stream.of(ProjectFacts.TEXTS, ProjectFacts.NUMBERS).forEach(all::addAll);
        return Set.copyOf(all);
    }
}
