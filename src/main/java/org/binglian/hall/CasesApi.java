package org.binglian.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.binglian.access.ReadAhead;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Stage;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.intake.CaseFilter;
import org.binglian.intake.Cases;
import org.binglian.intake.Filing;
import org.binglian.intake.Intake;
import org.binglian.intake.Uploads;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Cases: file, look at, supply papers. */
@RestController
@RequestMapping("/api/cases")
class CasesApi {

    private final Intake intake;
    private final Uploads uploads;
    private final Cases cases;
    private final CaseViews views;
    private final CaseAccess access;
    private final ProjectDocuments documents;
    private final Catalogue catalogue;
    private final OfficeTime office;
    private final ReadAhead ahead;

    CasesApi(Intake intake, Uploads uploads, Cases cases, CaseViews views, CaseAccess access, ProjectDocuments documents, Catalogue catalogue, OfficeTime office,
             ReadAhead ahead) {
        this.intake = intake;
        this.uploads = uploads;
        this.cases = cases;
        this.views = views;
        this.access = access;
        this.documents = documents;
        this.catalogue = catalogue;
        this.office = office;
        this.ahead = ahead;
    }

    record MaterialRequest(String materialCode, String fileName) {
    }

    record CommitmentRequest(String materialCode, LocalDate supplyBy) {
    }

    record CaseRequest(String projectNumber, String stage, List<String> items, List<MaterialRequest> materials, List<CommitmentRequest> commitments,
                       Boolean consultationRequested) {
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CaseView file(@RequestBody CaseRequest request, Locale locale) {
        if (request.projectNumber() == null || request.projectNumber().isBlank()) {
            throw Refusal.invalid("case-incomplete").field("projectNumber", "required");
        }
        var project = access.project(request.projectNumber());
        var person = access.person();
        if (!person.is(Role.APPLICANT) && !person.is(Role.AGENT) && !person.is(Role.WINDOW) && !person.is(Role.HELPER)) {
            throw Refusal.denied("applicants-act");
        }
        List<ItemCode> items = request.items() == null || request.items().isEmpty() ? null : request.items().stream().map(ItemCode::of).toList();
        var number = intake.file(new Filing(project.number(), stage(request.stage(), items), items, supplied(request.materials()),
                promises(request.commitments()), Boolean.TRUE.equals(request.consultationRequested())), project, person);
        return ahead.answer(() -> views.of(cases.require(number), locale), "filed", number.value(), number, project.number().value(), project.number(),
                person.id(), office.today());
    }

    @GetMapping
    Map<String, Object> list(@RequestParam(required = false) Integer state, @RequestParam(required = false) Boolean overdue,
                             @RequestParam(required = false) String department, @RequestParam(required = false) String projectNumber,
                             @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) String cursor, Locale locale) {
        var filter = filter(state, department, projectNumber);
        int size = Math.max(1, Math.min(limit, 200));
        var page = cases.page(filter, cursor == null ? null : CaseAccess.caseNumber(cursor), size + 1);
        var shown = page.subList(0, Math.min(size, page.size()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cases", views.of(shown, locale).stream().filter(view -> overdue == null || overdue == view.overdue()).toList());
        answer.put("next", page.size() > size ? shown.get(size - 1).number().value() : null);
        return answer;
    }

    @GetMapping("/{caseNumber}")
    CaseView one(@PathVariable String caseNumber, Locale locale) {
        var found = access.caseToSee(caseNumber);
        if (!CaseAccess.oversees(access.person())) {
            documents.opinionsRead(found, access.person());
        }
        return views.of(found, locale);
    }

    @PostMapping("/{caseNumber}/materials")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> upload(@PathVariable String caseNumber, @RequestParam String materialCode, @RequestParam MultipartFile file,
                               HttpServletRequest request) throws IOException {
        var found = access.caseToActOn(caseNumber);
        try (var content = file.getInputStream()) {
            var stored = uploads.upload(found.number(), MaterialCode.of(materialCode), plain(file.getOriginalFilename()), content, access.person());
            return Map.of("materialCode", materialCode, "fileName", stored.name(), "size", stored.size(), "sha256", stored.sha256());
        }
    }

    private CaseFilter filter(Integer state, String department, String projectNumber) {
        var person = access.person();
        var project = projectNumber == null ? null : access.project(projectNumber).number();
        if (CaseAccess.oversees(person)) {
            return new CaseFilter(null, department, state, project);
        }
        if (person.department() != null) {
            if (department != null && !department.equals(person.department())) {
                throw Refusal.notFound("department-unknown");
            }
            return new CaseFilter(null, person.department(), state, project);
        }
        return new CaseFilter(access.accountsOf(person), department, state, project);
    }

    private String stage(String asked, List<ItemCode> items) {
        if (asked != null && !asked.isBlank()) {
            return Stream.of(Stage.values()).map(Stage::name).filter(asked::equals).findFirst().orElseThrow(() -> Refusal.invalid("unknown-stage", asked)
                    .field("stage", "choice", String.join(", ", Stream.of(Stage.values()).map(Stage::name).toList())));
        }
        if (items == null) {
            throw Refusal.invalid("case-incomplete").field("stage", "required");
        }
        return items.stream().map(code -> catalogue.require(code, office.today()).stage().name()).distinct().reduce((a, b) -> Stage.PARALLEL.name())
                .orElseThrow();
    }

    static List<Filing.Supplied> supplied(List<MaterialRequest> materials) {
        return materials == null ? null : materials.stream().map(m -> new Filing.Supplied(MaterialCode.of(m.materialCode()), plain(m.fileName())))
                .toList();
    }

    private static List<Filing.Promise> promises(List<CommitmentRequest> commitments) {
        return commitments == null ? List.of() : commitments.stream().map(c -> new Filing.Promise(MaterialCode.of(c.materialCode()), c.supplyBy()))
                .toList();
    }

    /** The last part of a name, without control characters: a name never becomes a path. */
    static String plain(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "");
        return last.isBlank() ? "file" : last.length() > 200 ? last.substring(last.length() - 200) : last;
    }
}
