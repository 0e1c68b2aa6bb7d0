package org.binglian.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.binglian.access.Departments;
import org.binglian.access.Refusal;
import org.binglian.catalogue.InformationSharing;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.MaterialCode;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** What nobody may ask of the applicant, because somebody holds it (国务院令716号 7). */
@Component
class HeldPapers {

    private final MaterialRows materials;
    private final KnownRows rows;
    private final Departments departments;

    HeldPapers(MaterialRows materials, KnownRows rows, Departments departments) {
        this.materials = materials;
        this.rows = rows;
        this.departments = departments;
    }

    /** @throws Refusal 422 {@code demand-already-held} naming who holds each paper that is asked for all the same */
    void refuse(CaseNumber number, List<Demand> said) {
        Map<MaterialCode, CaseMaterial> papers = materials.of(number).stream()
                .collect(Collectors.toMap(CaseMaterial::code, Function.identity(), (a, b) -> a));
        var refusal = Refusal.invalid("demand-already-held");
        said.stream().map(Demand::material).distinct().filter(papers::containsKey).forEach(code ->
                holder(number, papers.get(code)).ifPresent(holder -> refusal.field("demands", "already-held", code.value(), holder)));
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    /** @throws Refusal 422 when the paper is not the applicant's to bring */
    void refuseUpload(CaseNumber number, MaterialCode code) {
        var paper = materials.of(number).stream().filter(m -> m.code().equals(code)).findFirst().orElseThrow(() ->
                Refusal.invalid("material-not-asked", code.value()).field("materialCode", "not-asked", code.value()));
        holder(number, paper).ifPresent(holder -> {
            throw Refusal.invalid("material-already-held", code.value(), holder).field("materialCode", "already-held", code.value(), holder);
        });
    }

    /** Who holds the paper, as a value that a text can show; empty when the applicant may be asked for it. */
    private Optional<Object> holder(CaseNumber number, CaseMaterial paper) {
        String heldBy = paper.known().heldBy();
        if (heldBy == null && !"APPLICANT".equals(paper.source())) {
            heldBy = InformationSharing.PROJECT_FILE;
        }
        boolean notThereYet = InformationSharing.APPLICANT_FILE.equals(heldBy) && paper.known().reuseAs() != null
                && !rows.there(number, paper);
        return heldBy == null || notThereYet ? Optional.empty() : Optional.of(spoken(heldBy));
    }

    /** A holder as a value that a text can show. */
    Object spoken(String heldBy) {
        return departments.find(heldBy).<Object>map(d -> d).orElse(new DefaultMessageSourceResolvable(new String[] {"held." + heldBy}, heldBy));
    }
}
