package org.binglian.modelling.replay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.access.Person;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.intake.AgencyReports;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.CaseVoices;
import org.binglian.intake.Cases;
import org.binglian.intake.Filing;
import org.binglian.intake.Intake;
import org.binglian.intake.Uploads;
import org.binglian.project.Projects;
import org.binglian.project.Registration;
import org.binglian.review.AddedOpinions;
import org.binglian.review.Consultation;
import org.binglian.review.Consultations;
import org.binglian.review.Extensions;
import org.binglian.review.Procedures;
import org.binglian.review.Reopening;
import org.springframework.stereotype.Component;

/** Acts beside tasks, done again through the services that the doors call. */
@Component
class ActsDone {

    private final Projects projects;
    private final Intake intake;
    private final Cases cases;
    private final Uploads uploads;
    private final CaseVoices voices;
    private final ItemActs items;

    ActsDone(Projects projects, Intake intake, Cases cases, Uploads uploads, CaseVoices voices, ItemActs items) {
        this.projects = projects;
        this.intake = intake;
        this.cases = cases;
        this.uploads = uploads;
        this.voices = voices;
        this.items = items;
    }

    /** What the deciding body does to an item besides its tasks. */
    @Component
    record ItemActs(Procedures procedures, Extensions extensions, AddedOpinions opinions, Reopening reopening, Consultations consultations,
            AgencyReports reports) {
    }

    void register(Script.ProjectScript project, Person by, Numbers numbers) {
        var said = new Registration(null, project.number(), null, Applicants.of(project.applicant(), project.creditCode()), project.facts(),
                project.plots());
        numbers.project(project.number(), projects.register(said, by).number());
    }

    @SuppressWarnings("unchecked")
    void file(Act act, Person by, Numbers numbers) {
        var project = projects.require(numbers.project(act.text("project")).orElseThrow());
        var asked = (List<String>) act.fields().get("items");
        var given = ((List<String>) act.fields().get("given")).stream().map(code -> new Filing.Supplied(MaterialCode.of(code), code + ".pdf")).toList();
        var promised = ((List<Map<String, Object>>) act.fields().get("promised")).stream()
                .map(one -> new Filing.Promise(MaterialCode.of(one.get("material").toString()), LocalDate.parse(one.get("until").toString()))).toList();
        numbers.filed(act.subject(), intake.file(new Filing(project.number(), act.text("stage"), asked == null ? null
                : asked.stream().map(ItemCode::of).toList(), given.isEmpty() ? null : given, promised, false), project, by));
    }

    @SuppressWarnings("unchecked")
    void beside(Act act, Person by, Numbers numbers) {
        if (act.kind() == Act.Kind.START_OF_WORK) {
            projects.requestStartOfWork(projects.require(numbers.project(act.subject()).orElseThrow()), by);
            return;
        }
        if (act.kind() == Act.Kind.CONSULTATION) {
            consult(act, by, numbers);
            return;
        }
        var number = numbers.of(act.subject()).orElseThrow();
        switch (act.kind()) {
            case CORRECTION -> intake.supplyCorrection(number, ((List<String>) act.fields().get("materials")).stream()
                    .map(code -> new Filing.Supplied(MaterialCode.of(code), code + ".pdf")).toList(), by);
            case MATERIAL -> uploads.upload(number, MaterialCode.of(act.text("materialCode")), "replay.txt",
                    new ByteArrayInputStream("重放".getBytes(StandardCharsets.UTF_8)), by);
            case REPORT -> items.reports().supply(number, null, List.of(MaterialCode.of(act.text("materialCode"))), act.text("report"), null, act.text("agency"),
                    by.id());
            case WITHDRAWAL -> intake.withdraw(number, act.text("reason"), by);
            case CONSULTATION_WANTED -> voices.requestConsultation(number, by);
            case RATING -> voices.rate(number, act.number("stars"), null, by);
            case PROCEDURE -> items.procedures().request(numbers.item(act), act.text("procedure"), act.number("workingDays"), by);
            case EXTENSION -> items.extensions().request(numbers.item(act), act.number("workingDays"), act.text("reason"), by);
            case OPINION_ADDED -> items.opinions().ask(numbers.item(act), act.department(), act.text("reason"), by);
            case REOPENING -> items.reopening().reopen(numbers.item(act), act.text("reason"), by);
            default -> throw new IllegalArgumentException("no act beside tasks: " + act.kind());
        }
    }

    private void consult(Act act, Person by, Numbers numbers) {
        var ofCase = numbers.of(act.subject());
        var project = ofCase.map(cases::require).map(ApprovalCase::project).or(() -> numbers.project(act.subject())).orElseThrow();
        String lead = ofCase.map(cases::require).map(ApprovalCase::leadDepartment).orElse("planning");
        items.consultations().ask(new Consultation(project, ofCase.orElse(null), act.text("stage"), lead, act.text("mode"), act.text("question"),
                by.department() == null ? "APPLICANT_ASKED" : "LEAD_CALLED"), by);
    }
}
