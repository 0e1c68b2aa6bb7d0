package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.ApprovalCase;
import org.binglian.intake.Commitment;
import org.binglian.intake.Commitments;
import org.binglian.intake.PromiseDesk;
import org.binglian.intake.Uploads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The promises of a case (rule 2, 容缺、告知承诺): what is due when, and supplying it. */
@Controller
@RequestMapping("/cases/{caseNumber}/promises")
class PromisePages {

    /** A promise as its applicant reads it; {@code awaited}: something is to be supplied now; {@code lastDay} its last day. */
    public record Promise(String number, String code, boolean material, LocalDate lastDay, boolean awaited, String state, String consequence,
                          String reason, String fileName, LocalDate suppliedOn, String letter) {
    }

    private final ActFrame frame;
    private final Doing doing;
    private final Commitments commitments;
    private final PromiseDesk desk;
    private final Uploads uploads;
    private final CaseAccess access;

    PromisePages(ActFrame frame, Doing doing, Commitments commitments, PromiseDesk desk, Uploads uploads, CaseAccess access) {
        this.frame = frame;
        this.doing = doing;
        this.commitments = commitments;
        this.desk = desk;
        this.uploads = uploads;
        this.access = access;
    }

    @GetMapping
    String page(@PathVariable String caseNumber, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("promises", commitments.ofCase(found.number()).stream().map(one -> promise(found, one)).toList());
        return "act-promises";
    }

    @PostMapping("/{code}")
    String supply(@PathVariable String caseNumber, @PathVariable String code, @RequestParam(required = false) MultipartFile file,
                  @RequestParam(defaultValue = "") String report, @RequestParam(required = false) String once, Locale locale,
                  HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        var promise = commitments.ofCase(found.number()).stream().filter(one -> one.code().equals(code)).reduce((a, b) -> b)
                .orElseThrow(() -> Refusal.notFound("commitment-unknown"));
        boolean done = doing.done(once, () -> {
            if (promise.material() == null) {
                report(found, code, report, file);
            } else {
                upload(found, promise.material(), file);
            }
        }, locale, response, model);
        return done ? ActFrame.to("/cases/" + caseNumber + "/promises", "promises", flash) : page(caseNumber, model);
    }

    private void report(ApprovalCase found, String code, String report, MultipartFile file) {
        if (file != null && !file.isEmpty()) {
            try (InputStream content = file.getInputStream()) {
                desk.supplyFile(found.number(), ItemCode.of(code), Names.plain(file.getOriginalFilename()), content, access.person());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return;
        }
        if (report.isBlank()) {
            throw Refusal.invalid("promise-incomplete").field("p-" + code, "required");
        }
        desk.supply(found.number(), code, Names.plain(report.strip()), access.person());
    }

    private void upload(ApprovalCase found, MaterialCode code, MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw Refusal.invalid("file-empty").field("p-" + code, "file-chosen");
        }
        try (InputStream content = file.getInputStream()) {
            uploads.upload(found.number(), code, Names.plain(file.getOriginalFilename()), content, access.person());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Promise promise(ApprovalCase found, Commitment one) {
        boolean awaited = found.accepted() && (one.state() == Commitment.State.OPEN && one.kind() == Commitment.Kind.GAP
                || one.state() == Commitment.State.RECTIFYING);
        return new Promise(one.number(), one.code(), one.material() != null, one.awaitedBy() == null ? null : commitments.lastDay(one), awaited,
                one.state().name(), one.consequence(), one.checkReason(), one.fileName(), one.suppliedOn(), one.paperNumber());
    }
}
