package org.binglian.studio.lint;

import java.util.List;
import java.util.Locale;
import org.binglian.access.Refusal;
import org.binglian.modelling.lint.SaidFinding;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Any files judged, for anybody who is signed in; nothing of them is kept or run. */
@RestController
class LintApi {

    private final FileJudge judge;

    LintApi(FileJudge judge) {
        this.judge = judge;
    }

    /** What was found, at most a thousand findings. */
    public record Findings(List<SaidFinding> findings) {
    }

    @PostMapping("/api/models/lint")
    Findings lint(@RequestParam(required = false) List<MultipartFile> files, Locale language) {
        if (files == null || files.isEmpty()) {
            throw Refusal.invalid("invalid-request").field("files", "required");
        }
        return new Findings(judge.judge(files, language));
    }
}
