package org.binglian.studio.lint;

import java.util.List;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.modelling.lint.SaidFinding;
import org.binglian.studio.Analysts;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Any files judged, for anybody who is signed in; nothing of them is kept or run. */
@RestController
class LintApi {

    private final FileJudge judge;
    private final DraftsBeside drafts;
    private final Analysts analysts;

    LintApi(FileJudge judge, DraftsBeside drafts, Analysts analysts) {
        this.judge = judge;
        this.drafts = drafts;
        this.analysts = analysts;
    }

    /** What was found, at most a thousand findings. */
    public record Findings(List<SaidFinding> findings) {
    }

    /** {@code draft}: whose other files these may refer to, for analysts; when left out, those of what runs. */
    @PostMapping("/api/models/lint")
    Findings lint(@RequestParam(required = false) List<MultipartFile> files, @RequestParam(required = false) Long draft, Locale language) {
        if (files == null || files.isEmpty()) {
            throw Refusal.invalid("invalid-request").field("files", "required");
        }
        if (draft == null) {
            return new Findings(judge.judge(files, language));
        }
        analysts.reader();
        return new Findings(judge.judge(files, () -> drafts.of(draft), language));
    }
}
