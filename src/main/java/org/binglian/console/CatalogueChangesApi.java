package org.binglian.console;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.catalogue.RowKind;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.CatalogueChanges;
import org.binglian.catalogue.upkeep.ChangeEdits;
import org.binglian.catalogue.upkeep.Proposal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the list: begun, their rows saved one by one against a version, read. */
@RestController
@RequestMapping("/api/catalogue/changes")
class CatalogueChangesApi {

    record Said(String title, String basis, LocalDate effectiveFrom) {

        Proposal proposal() {
            return new Proposal(title, basis, effectiveFrom);
        }
    }

    /** Columns of the row's file, column to text; those left out stay as they are. */
    record Values(Map<String, String> values) {
    }

    private final CatalogueChanges changes;
    private final ChangeEdits edits;
    private final ChangeViews views;
    private final CurrentPerson current;

    CatalogueChangesApi(CatalogueChanges changes, ChangeEdits edits, ChangeViews views, CurrentPerson current) {
        this.changes = changes;
        this.edits = edits;
        this.views = views;
        this.current = current;
    }

    @PostMapping
    ResponseEntity<ChangeViews.Whole> begin(@RequestBody Said said, Locale locale) {
        var by = changes.proposer(current.require());
        var change = changes.begin(said.proposal(), by);
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/catalogue/changes/" + change.number()).eTag(tag(change))
                .body(views.whole(change.number(), current.require(), locale));
    }

    @GetMapping
    Map<String, Object> all(@RequestParam(required = false) CatalogueChange.State state, @RequestParam(required = false) String cursor,
                            @RequestParam(defaultValue = "50") int limit, Locale locale) {
        int most = Math.max(1, Math.min(limit, 200));
        List<CatalogueChange> page = changes.page(state, cursor, most, current.require());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("changes", page.stream().map(change -> views.line(change, locale)).toList());
        answer.put("next", page.size() < most ? null : page.get(page.size() - 1).number());
        return answer;
    }

    @GetMapping("/{number}")
    ResponseEntity<ChangeViews.Whole> one(@PathVariable String number, Locale locale) {
        return answer(changes.require(number, current.require()), locale);
    }

    @PutMapping("/{number}")
    ResponseEntity<ChangeViews.Whole> revise(@PathVariable String number, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                             @RequestBody Said said, Locale locale) {
        return answer(edits.revise(number, version(version), said.proposal(), current.require()), locale);
    }

    /** @param kind items, materials, departments, places or samples (whose files are uploaded) */
    @PutMapping("/{number}/{kind}/{code}")
    ResponseEntity<ChangeViews.Whole> put(@PathVariable String number, @PathVariable String kind, @PathVariable String code,
                                          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version, @RequestBody Values row,
                                          Locale locale) {
        var of = kind(kind);
        if (of == RowKind.SAMPLE || row.values() == null) {
            throw Refusal.invalid("catalogue-change-invalid").field("values", "required");
        }
        return answer(edits.put(number, version(version), of, code, row.values(), current.require()), locale);
    }

    /** The row ends on the change's day. @param revert true: the row goes out of the change and stays as it is */
    @DeleteMapping("/{number}/{kind}/{code}")
    ResponseEntity<ChangeViews.Whole> end(@PathVariable String number, @PathVariable String kind, @PathVariable String code,
                                          @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                          @RequestParam(defaultValue = "false") boolean revert, Locale locale) {
        return answer(revert ? edits.revert(number, version(version), kind(kind), code, current.require())
                : edits.end(number, version(version), kind(kind), code, current.require()), locale);
    }

    private ResponseEntity<ChangeViews.Whole> answer(CatalogueChange change, Locale locale) {
        return ResponseEntity.ok().eTag(tag(change)).body(views.whole(change.number(), current.require(), locale));
    }

    static String tag(CatalogueChange change) {
        return "\"" + change.version() + "\"";
    }

    /** @throws Refusal 404 */
    static RowKind kind(String path) {
        return RowKind.ofPath(path).orElseThrow(() -> Refusal.notFound("catalogue-row-unknown"));
    }

    /** @throws Refusal 400 without a version */
    static int version(String given) {
        try {
            return Integer.parseInt(given == null ? "" : given.replaceFirst("^W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw Refusal.malformed("catalogue-change-version-missing");
        }
    }
}
