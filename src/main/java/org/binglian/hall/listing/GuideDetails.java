package org.binglian.hall.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Role;
import org.binglian.catalogue.InformationSharing;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Material;
import org.binglian.codes.ItemCode;
import org.binglian.hall.Words;
import org.binglian.intake.GivenBefore;
import org.binglian.prerequisite.WaiverRule;
import org.binglian.project.ApplicantFile;
import org.springframework.stereotype.Component;

/** What the guide says of one item: which gate its prerequisites wait for, and which of its papers are there already. */
@Component
class GuideDetails {

    private final WaiverRule waivers;
    private final InformationSharing sharing;
    private final PaperSources sources;
    private final GivenBefore given;
    private final ApplicantFile applicants;
    private final CurrentPerson current;
    private final Words words;

    GuideDetails(WaiverRule waivers, InformationSharing sharing, PaperSources sources, GivenBefore given, ApplicantFile applicants,
                 CurrentPerson current, Words words) {
        this.waivers = waivers;
        this.sharing = sharing;
        this.sources = sources;
        this.given = given;
        this.applicants = applicants;
        this.current = current;
        this.words = words;
    }

    /** What is known of the applicant who asks; nothing of anybody else. */
    record Known(boolean baseData, List<GivenBefore.Document> documents) {
    }

    Known known() {
        return current.get().filter(me -> me.is(Role.APPLICANT)).map(me -> new Known(!applicants.versions(List.of(me.id())).isEmpty(), given.of(me.id())))
                .orElse(new Known(false, List.of()));
    }

    List<GuideAnswer.Gate> gates(Item item, Set<ItemCode> applies, String projectClass, Locale locale) {
        List<GuideAnswer.Gate> gates = new ArrayList<>();
        for (var element : item.prerequisites()) {
            List<ItemCode> anyOf = element.counting(applies::contains);
            if (anyOf.isEmpty()) {
                continue;
            }
            var ruling = waivers.rule(item.code(), anyOf.get(0), projectClass, element.decision().name());
            if (!"DROP".equals(ruling.decision())) {
                anyOf.forEach(code -> gates.add(new GuideAnswer.Gate(code.value(), words.item(code, locale), ruling.decision(),
                        words.of("catalogue.decision." + ruling.decision(), ruling.decision(), locale), ruling.reason(),
                        anyOf.stream().map(ItemCode::value).toList())));
            }
        }
        return gates;
    }

    GuideAnswer.GuideMaterial material(Material material, Known known, List<String> plots, Locale locale) {
        var said = sharing.of(material);
        boolean asked = sources.asked(material);
        var before = asked && said.reuseAs() != null ? known.documents().stream().filter(one -> one.serves(said, plots)).findFirst().orElse(null) : null;
        return new GuideAnswer.GuideMaterial(material.code().value(), material.name(locale), material.source().toString(), material.tolerable(), asked,
                sources.holder(material, locale), before == null ? null : new GuideAnswer.Given(before.caseNumber().value(), before.fileName()),
                "/items/" + material.item() + "/materials/" + material.code() + "/sample");
    }

    static GuideAnswer.Totals totals(List<GuideAnswer.GuideItem> items) {
        var all = items.stream().flatMap(item -> item.materials().stream()).toList();
        int before = (int) all.stream().filter(one -> one.givenBefore() != null).count();
        int asked = (int) all.stream().filter(GuideAnswer.GuideMaterial::asked).count();
        return new GuideAnswer.Totals(all.size(), asked - before, all.size() - asked, before);
    }
}
