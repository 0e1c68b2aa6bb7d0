package org.binglian.hall;

import java.util.Locale;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.ItemCode;
import org.binglian.access.Refusal;
import org.binglian.review.ItemKey;
import org.binglian.supervision.HolderVoices;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The holder of a licence under supervision: says what was corrected, and is heard before a revocation (行政许可法 69). */
@RestController
@RequestMapping("/api/cases/{caseNumber}/items/{itemCode}")
class HolderActsApi {

    private final HolderVoices voices;
    private final HandoverViews views;
    private final CaseAccess access;

    HolderActsApi(HolderVoices voices, HandoverViews views, CaseAccess access) {
        this.voices = voices;
        this.views = views;
        this.access = access;
    }

    record Statement(String text) {
    }

    @PostMapping("/hearing-statement")
    @ResponseStatus(HttpStatus.CREATED)
    HandoverView state(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestBody Statement statement, Locale locale) {
        return views.of(voices.stated(key(caseNumber, itemCode), statement.text(), access.person()), locale);
    }

    @PostMapping("/rectification")
    @ResponseStatus(HttpStatus.CREATED)
    HandoverView rectify(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestBody Statement statement, Locale locale) {
        return views.of(voices.rectified(key(caseNumber, itemCode), statement.text(), access.person()), locale);
    }

    private ItemKey key(String caseNumber, String itemCode) {
        try {
            return new ItemKey(access.caseToActOn(caseNumber).number(), ItemCode.of(itemCode));
        } catch (InvalidCode e) {
            throw Refusal.notFound("item-unknown");
        }
    }
}
