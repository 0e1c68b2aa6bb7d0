package org.binglian.hall;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.prerequisite.AssessmentDraft;
import org.binglian.prerequisite.AssessmentEnding;
import org.binglian.prerequisite.AssessmentKind;
import org.binglian.prerequisite.AssessmentKinds;
import org.binglian.prerequisite.AssessmentUses;
import org.binglian.prerequisite.Assessments;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The register of regional assessments: read by anyone, kept by the department that each kind names. */
@RestController
@RequestMapping("/api/regional-assessments")
class AssessmentsApi {

    private static final long LARGEST_FILE = 5_000_000;

    private final Assessments assessments;
    private final AssessmentEnding ending;
    private final AssessmentKinds kinds;
    private final AssessmentUses uses;
    private final AssessmentViews views;
    private final CaseAccess access;

    AssessmentsApi(Assessments assessments, AssessmentEnding ending, AssessmentKinds kinds, AssessmentUses uses, AssessmentViews views,
                   CaseAccess access) {
        this.assessments = assessments;
        this.ending = ending;
        this.kinds = kinds;
        this.uses = uses;
        this.views = views;
        this.access = access;
    }

    record AssessmentRequest(String kind, List<String> plots, String region, String result, LocalDate validFrom, LocalDate validUntil,
                             String documentNumber, String documentHash) {
    }

    record WithdrawalRequest(String reason) {
    }

    record KindRequest(String code, String nameZh, String nameEn, String department) {
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(required = false) String plot, @RequestParam(required = false) String region,
                             @RequestParam(required = false) String kind, Locale locale) {
        return Map.of("assessments", assessments.list(plot, region, kind).stream().map(one -> views.of(one, locale)).toList());
    }

    @GetMapping("/kinds")
    Map<String, Object> kinds(Locale locale) {
        return Map.of("kinds", kinds.all().stream().map(kind -> views.of(kind, locale)).toList());
    }

    @PostMapping("/kinds")
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentView.Kind addKind(@RequestBody KindRequest request, Locale locale) {
        if (!access.person().is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        return views.of(kinds.add(new AssessmentKind(request.code(), request.nameZh(), request.nameEn(), request.department())), locale);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AssessmentView register(@RequestBody AssessmentRequest r, Locale locale) {
        return views.of(assessments.register(new AssessmentDraft(r.kind(), r.plots(), r.region(), r.result(), r.validFrom(), r.validUntil(),
                r.documentNumber(), r.documentHash()), access.person()), locale);
    }

    /** Enters every line of the file, or none. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> importAll(@RequestParam(required = false) MultipartFile file, Locale locale) {
        if (access.person().department() == null) {
            throw Refusal.denied();
        }
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("assessment-invalid").field("file", "FILE_MISSING", "file");
        }
        if (file.getSize() > LARGEST_FILE) {
            throw Refusal.tooLarge("assessment-file-too-large");
        }
        var strict = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new InputStreamReader(file.getInputStream(), strict)) {
            return Map.of("assessments", assessments.importAll(text, access.person()).stream().map(one -> views.of(one, locale)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers the assessment and what became of the items that leant on it. */
    @PostMapping("/{number}/withdrawal")
    Map<String, Object> withdraw(@PathVariable String number, @RequestBody(required = false) WithdrawalRequest request, Locale locale) {
        ending.withdraw(number, request == null ? null : request.reason(), access.person());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("assessment", views.of(assessments.require(number), locale));
        answer.put("uses", uses.of(number).stream().map(use -> views.of(use, locale)).toList());
        return answer;
    }

    /** For supervision and the department: every item that leans or leant on it. */
    @GetMapping("/{number}/uses")
    Map<String, Object> uses(@PathVariable String number, Locale locale) {
        var assessment = assessments.require(number);
        var person = access.person();
        if (!CaseAccess.oversees(person) && !assessment.department().equals(person.department())) {
            throw Refusal.denied();
        }
        return Map.of("uses", uses.of(number).stream().map(use -> views.of(use, locale)).toList());
    }
}
