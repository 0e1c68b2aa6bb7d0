package org.binglian.hall.acts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.InvalidCode;
import org.binglian.codes.MaterialCode;
import org.binglian.hall.CaseAccess;
import org.binglian.intake.Intake;
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

/** Answering the one notice (一次性告知): each material is saved on its own, then all are handed in together. */
@Controller
@RequestMapping("/cases/{caseNumber}/correction")
class CorrectionPages {

    private final ActFrame frame;
    private final Doing doing;
    private final Corrections corrections;
    private final Uploads uploads;
    private final Intake intake;
    private final CaseAccess access;

    CorrectionPages(ActFrame frame, Doing doing, Corrections corrections, Uploads uploads, Intake intake, CaseAccess access) {
        this.frame = frame;
        this.doing = doing;
        this.corrections = corrections;
        this.uploads = uploads;
        this.intake = intake;
        this.access = access;
    }

    @GetMapping
    String page(@PathVariable String caseNumber, Locale locale, Model model) {
        var found = frame.of(caseNumber, model);
        model.addAttribute("asked", corrections.asked(found, locale));
        model.addAttribute("notice", corrections.notice(found));
        model.addAttribute("by", corrections.due(found));
        model.addAttribute("given", corrections.given(found, locale));
        return "act-correction";
    }

    @PostMapping("/{materialCode}")
    String save(@PathVariable String caseNumber, @PathVariable String materialCode, @RequestParam(required = false) MultipartFile file,
                @RequestParam(defaultValue = "") String reuse, @RequestParam(required = false) String once, Locale locale,
                HttpServletResponse response, RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        var code = code(materialCode);
        if (!corrections.asks(found, code)) {
            throw Refusal.notFound("material-unknown");
        }
        boolean done = doing.done(once, () -> {
            if (!reuse.isBlank()) {
                reuse(found.number(), code, reuse);
            } else if (file == null || file.isEmpty()) {
                throw Refusal.invalid("file-empty").field("m-" + materialCode, "file-chosen");
            } else {
                upload(found.number(), code, file);
            }
        }, locale, response, model);
        return done ? ActFrame.to("/cases/" + caseNumber + "/correction#m-" + materialCode, "saved", flash) : page(caseNumber, locale, model);
    }

    @PostMapping
    String submit(@PathVariable String caseNumber, @RequestParam(required = false) String once, Locale locale, HttpServletResponse response,
                  RedirectAttributes flash, Model model) {
        var found = frame.of(caseNumber, model);
        boolean done = doing.done(once, () -> intake.supplyCorrection(found.number(), corrections.supplied(found), access.person()), locale, response,
                model);
        return done ? ActFrame.toCase(found, "correction", flash) : page(caseNumber, locale, model);
    }

    private void reuse(CaseNumber number, MaterialCode code, String from) {
        String[] parts = from.split("/");
        try {
            uploads.reuse(number, code, CaseNumber.of(parts[0]), MaterialCode.of(parts[parts.length - 1]), access.person());
        } catch (InvalidCode e) {
            throw Refusal.notFound("material-unknown");
        }
    }

    private void upload(CaseNumber number, MaterialCode code, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            uploads.upload(number, code, Names.plain(file.getOriginalFilename()), content, access.person());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MaterialCode code(String text) {
        try {
            return MaterialCode.of(text);
        } catch (InvalidCode e) {
            throw Refusal.notFound("material-unknown");
        }
    }
}
