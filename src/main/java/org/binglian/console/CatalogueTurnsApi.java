package org.binglian.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.ChangeBases;
import org.binglian.catalogue.upkeep.ChangeConsent;
import org.binglian.catalogue.upkeep.ChangeEffects;
import org.binglian.catalogue.upkeep.ChangeTurns;
import org.binglian.catalogue.upkeep.Effects;
import org.binglian.hall.CaseAccess;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way of a change from one person to the other, and what it will mean. */
@RestController
@RequestMapping("/api/catalogue/changes/{number}")
class CatalogueTurnsApi {

    record Why(String reason) {
    }

    /** What the second person says with the consent. */
    record Said(String note) {
    }

    /** Rows ({@code items/B01}) and columns ({@code items/B01:promised_days}) that go by what is in force. */
    record Rebase(List<String> take) {
    }

    private final ChangeTurns turns;
    private final ChangeConsent consents;
    private final ChangeBases bases;
    private final ChangeEffects effects;
    private final ChangeViews views;
    private final CurrentPerson current;
    private final CaseAccess access;

    CatalogueTurnsApi(ChangeTurns turns, ChangeConsent consents, ChangeBases bases, ChangeEffects effects, ChangeViews views, CurrentPerson current,
                      CaseAccess access) {
        this.turns = turns;
        this.consents = consents;
        this.bases = bases;
        this.effects = effects;
        this.views = views;
        this.current = current;
        this.access = access;
    }

    @PostMapping("/submit")
    ResponseEntity<ChangeViews.Whole> submit(@PathVariable String number, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                             Locale locale) {
        return answer(turns.submit(number, CatalogueChangesApi.version(version), current.require()), locale);
    }

    @PostMapping("/consent")
    ResponseEntity<ChangeViews.Whole> consent(@PathVariable String number, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                              @RequestBody(required = false) Said said, Locale locale) {
        return answer(consents.consent(number, CatalogueChangesApi.version(version), said == null ? null : said.note(), current.require()), locale);
    }

    @PostMapping("/reject")
    ResponseEntity<ChangeViews.Whole> reject(@PathVariable String number, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                             @RequestBody Why why, Locale locale) {
        return answer(turns.reject(number, CatalogueChangesApi.version(version), why.reason(), current.require()), locale);
    }

    @PostMapping("/withdraw")
    ResponseEntity<ChangeViews.Whole> withdraw(@PathVariable String number, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                               @RequestBody Why why, Locale locale) {
        return answer(turns.withdraw(number, CatalogueChangesApi.version(version), why.reason(), current.require()), locale);
    }

    @PostMapping("/reopen")
    ResponseEntity<ChangeViews.Whole> reopen(@PathVariable String number, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                             Locale locale) {
        return answer(turns.reopen(number, CatalogueChangesApi.version(version), current.require()), locale);
    }

    @PostMapping("/rebase")
    ResponseEntity<ChangeViews.Whole> rebase(@PathVariable String number, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String version,
                                             @RequestBody(required = false) Rebase asked, Locale locale) {
        List<String> take = asked == null || asked.take() == null ? List.of() : asked.take();
        return answer(bases.rebase(number, CatalogueChangesApi.version(version), take, current.require()), locale);
    }

    /** Answers the request, which another analyst consents to as to any change. */
    @PostMapping("/take-back")
    ResponseEntity<ChangeViews.Whole> takeBack(@PathVariable String number, @RequestBody Why why, Locale locale) {
        var request = consents.askBack(number, why.reason(), current.require());
        return ResponseEntity.status(201).header(HttpHeaders.LOCATION, "/api/catalogue/changes/" + request.number())
                .eTag(CatalogueChangesApi.tag(request)).body(views.whole(request.number(), current.require(), locale));
    }

    @GetMapping("/findings")
    Map<String, Object> findings(@PathVariable String number, Locale locale) {
        return Map.of("findings", views.findings(number, current.require(), locale));
    }

    /** Case numbers only of cases that the reader may see. */
    @GetMapping("/effects")
    Effects effects(@PathVariable String number) {
        return effects.of(number, current.require(), access::maySee);
    }

    private ResponseEntity<ChangeViews.Whole> answer(CatalogueChange change, Locale locale) {
        return ResponseEntity.ok().eTag(CatalogueChangesApi.tag(change)).body(views.whole(change.number(), current.require(), locale));
    }
}
