package org.binglian.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.binglian.catalogue.InformationSharing;
import org.binglian.intake.OutcomePapers;
import org.binglian.issuance.PaperKind;
import org.binglian.issuance.Papers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rooms ask about shared information (rule 7), answered by the table in force and by the papers that were issued. */
@Configuration(proxyBeanMethods = false)
class SharingTables {

    @Bean
    InformationSharing informationSharing(Decisions decisions) {
        Map<String, InformationSharing.Sharing> known = new ConcurrentHashMap<>();
        return material -> {
            Map<String, Object> inputs = Map.of("materialCode", material.code().value(), "source", material.source().origin().name(),
                    "document", material.nameZh());
            return known.computeIfAbsent(decisions.release() + inputs, asked -> sharing(decisions.first("information-sharing", inputs).orElseThrow()));
        };
    }

    private static InformationSharing.Sharing sharing(Map<String, Object> row) {
        String within = text(row, "reuseWithin");
        return new InformationSharing.Sharing(Boolean.TRUE.equals(row.get("shared")), text(row, "heldBy"), text(row, "reuseAs"),
                within == null ? null : InformationSharing.Within.valueOf(within), text(row, "basis"));
    }

    /** The grant; the notice of a default stands for it until the late paper comes. */
    @Bean
    OutcomePapers outcomePapers(Papers papers) {
        return (project, item) -> papers.ofItem(project, item).stream().filter(p -> p.kind() == PaperKind.GRANT_DECISION)
                .reduce((a, b) -> b).or(() -> papers.ofItem(project, item).stream().filter(p -> p.kind() == PaperKind.DEFAULT_NOTICE)
                        .reduce((a, b) -> b)).map(p -> p.number());
    }

    private static String text(Map<String, Object> row, String name) {
        Object value = row.get(name);
        return value == null ? null : value.toString();
    }
}
