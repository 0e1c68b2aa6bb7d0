package org.binglian.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.binglian.catalogue.ApplicableItems;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Stage;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Project;
import org.springframework.stereotype.Component;

/** Says, before anything is filed, which items a project can apply for and which materials they need: the same rules as at filing. */
@Component
public class DraftSheets {

    private final DraftRows rows;
    private final Selection selection;
    private final RunningItems running;
    private final ApplicableItems applicable;
    private final Catalogue catalogue;
    private final PaperOutlook outlook;
    private final OfficeTime office;

    DraftSheets(DraftRows rows, Selection selection, RunningItems running, ApplicableItems applicable, Catalogue catalogue, PaperOutlook outlook,
                OfficeTime office) {
        this.rows = rows;
        this.selection = selection;
        this.running = running;
        this.applicable = applicable;
        this.catalogue = catalogue;
        this.outlook = outlook;
        this.office = office;
    }

    /** Where the project can apply now, in the order of the stages. */
    public Map<Stage, List<Item>> possible(Project project) {
        Map<Stage, List<Item>> stages = new EnumMap<>(Stage.class);
        selection.possible(project, applicable.of(project.facts()), running.of(project.number()))
                .forEach(item -> stages.computeIfAbsent(item.stage(), stage -> new java.util.ArrayList<>()).add(item));
        return stages;
    }

    public DraftSheet of(Draft draft, Project project) {
        var applies = applicable.of(project.facts());
        var possible = selection.possible(project, applies, running.of(project.number())).stream()
                .filter(item -> item.stage().name().equals(draft.stage())).toList();
        var chosen = possible.stream().filter(item -> draft.items() == null || draft.items().contains(item.code())).toList();
        Map<MaterialCode, DraftFile> files = rows.files(draft.id()).stream().collect(Collectors.toMap(DraftFile::code, Function.identity()));
        var plain = chosen.stream().flatMap(item -> catalogue.materialsOf(item.code(), project.facts(), applies, office.today()).stream())
                .map(material -> outlook.of(project, material, files.get(material.code()))).toList();
        return new DraftSheet(possible, chosen, plain.stream().map(paper -> paper.missing() ? sameDocument(paper, plain) : paper).toList());
    }

    /** What is given once in a draft serves every material of it that is the same document. */
    private DraftPaper sameDocument(DraftPaper paper, List<DraftPaper> others) {
        String document = outlook.document(paper.material());
        Optional<DraftPaper> given = document == null ? Optional.empty() : others.stream()
                .filter(other -> other.file() != null && other.file().sha256() != null && document.equals(outlook.document(other.material()))).findFirst();
        return given.map(other -> new DraftPaper(paper.material(), "REUSED", true, null, null, null, other.material().code(), null, paper.follow()))
                .orElse(paper);
    }
}
