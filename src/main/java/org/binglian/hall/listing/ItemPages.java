package org.binglian.hall.listing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.HandlingType;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.Material;
import org.binglian.catalogue.PowerType;
import org.binglian.catalogue.Stage;
import org.binglian.catalogue.upkeep.SampleFiles;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.project.Project;
import org.binglian.project.Projects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The published list as pages: found by name, code or pinyin, each item with all that the law wants known (行政许可法 30). */
@Controller
class ItemPages {

    private static final MediaType PAGE = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int MOST_PROJECTS = 50;

    private final Catalogue catalogue;
    private final ItemViews views;
    private final ItemChoices choices;
    private final SampleDocuments samples;
    private final SampleFiles files;
    private final Projects projects;
    private final CurrentPerson current;
    private final OfficeTime office;

    ItemPages(Catalogue catalogue, ItemViews views, ItemChoices choices, SampleDocuments samples, SampleFiles files, Projects projects,
              CurrentPerson current, OfficeTime office) {
        this.catalogue = catalogue;
        this.views = views;
        this.choices = choices;
        this.samples = samples;
        this.files = files;
        this.projects = projects;
        this.current = current;
        this.office = office;
    }

    /** A filter that makes no sense is left out. */
    @GetMapping("/items")
    String items(@RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "") String stage,
                 @RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String power,
                 @RequestParam(defaultValue = "") String handling, @RequestParam(defaultValue = "") String within, Locale locale, Model model) {
        var today = office.today();
        var filter = new ItemFilter(query.strip(), named(stage, Stage.values()), department.isBlank() ? null : department,
            named(power, PowerType.values()), named(handling, HandlingType.values()), within.matches("[0-9]{1,4}") ? Integer.valueOf(within) : null);
        model.addAttribute("items", filter.in(catalogue, today).stream().map(item -> views.of(item, null, today, locale)).toList());
        model.addAttribute("all", catalogue.inForce(today).size());
        model.addAttribute("query", query.strip());
        model.addAttribute("filtered", !filter.equals(new ItemFilter("", null, null, null, null, null)));
        model.addAttribute("stages", choices.stages(filter, locale));
        model.addAttribute("bodies", choices.bodies(filter, locale));
        model.addAttribute("powers", choices.powers(filter, locale));
        model.addAttribute("handlings", choices.handlings(filter, locale));
        model.addAttribute("times", choices.times(filter, locale));
        return "items";
    }

    @GetMapping("/items/{itemCode}")
    String item(@PathVariable String itemCode, Locale locale, Model model) {
        var item = require(itemCode);
        model.addAttribute("item", views.of(item, catalogue.materialsOf(item.code(), office.today()), office.today(), locale));
        model.addAttribute("since", item.effectiveFrom());
        model.addAttribute("blanks", catalogue.materialsOf(item.code(), office.today()).stream().map(Material::code)
            .filter(code -> files.published(code, SampleFiles.Kind.BLANK, office.today()).isPresent()).map(MaterialCode::value).toList());
        model.addAttribute("own", own());
        return "item";
    }

    /** A sample of a material, to look at and to keep: the office's own file, else a plain one made from the list. */
    @GetMapping("/items/{itemCode}/materials/{materialCode}/sample")
    ResponseEntity<byte[]> sample(@PathVariable String itemCode, @PathVariable String materialCode, @RequestParam(defaultValue = "FILLED") String kind,
                                  Locale locale) {
        var item = require(itemCode);
        var own = catalogue.materialsOf(item.code(), office.today()).stream().filter(one -> one.code().value().equals(materialCode)).findFirst()
            .flatMap(one -> files.published(one.code(), named(kind, SampleFiles.Kind.values()) == SampleFiles.Kind.BLANK ? SampleFiles.Kind.BLANK
                : SampleFiles.Kind.FILLED, office.today()));
        if (own.isPresent()) {
            return ResponseEntity.ok().contentType(MediaType.parseMediaType(own.get().mediaType())).header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(own.get().name(), StandardCharsets.UTF_8).build()
                    .toString()).body(own.get().content());
        }
        var view = views.of(item, catalogue.materialsOf(item.code(), office.today()), office.today(), locale);
        var paper = view.materials().stream().filter(one -> one.materialCode().equals(materialCode)).findFirst()
            .orElseThrow(() -> Refusal.notFound("material-unknown"));
        return ResponseEntity.ok().contentType(PAGE).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
            .filename(samples.fileName(paper, locale), StandardCharsets.UTF_8).build().toString())
            .body(samples.of(view, paper, locale).getBytes(StandardCharsets.UTF_8));
    }

    /** The projects for which the person may apply. */
    private List<Project> own() {
        return current.get().filter(me -> me.is(Role.APPLICANT) || me.is(Role.AGENT) || me.is(Role.HELPER))
            .map(me -> projects.of(me).stream().limit(MOST_PROJECTS).toList()).orElse(List.of());
    }

    private Item require(String itemCode) {
        try {
            return catalogue.find(ItemCode.of(itemCode), office.today()).orElseThrow(() -> Refusal.notFound("item-unknown"));
        } catch (InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        }
    }

    private static <E extends Enum<E>> E named(String asked, E[] all) {
        return Stream.of(all).filter(one -> one.name().equals(asked)).findFirst().orElse(null);
    }
}
