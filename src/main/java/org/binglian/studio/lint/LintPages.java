package org.binglian.studio.lint;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.binglian.modelling.lint.LintTexts;
import org.binglian.modelling.lint.SaidFinding;
import org.binglian.modelling.lint.Severity;
import org.binglian.studio.Analysts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files judged on a page: chosen, sent, read; nothing is kept. */
@Controller
class LintPages {

    private final FileJudge judge;
    private final Analysts analysts;

    LintPages(FileJudge judge, Analysts analysts) {
        this.judge = judge;
        this.analysts = analysts;
    }

    /** A finding as the page shows it. */
    public record Line(SaidFinding finding, String title) {
    }

    /** What was found in one file; nothing when it is in order. */
    public record Sheet(String file, List<Line> lines) {
    }

    @GetMapping("/studio/lint")
    String ask() {
        analysts.reader();
        return "lint";
    }

    @PostMapping("/studio/lint")
    String judge(@RequestParam(required = false) List<MultipartFile> files, Locale language, Model model) {
        analysts.reader();
        List<MultipartFile> chosen = files == null ? List.of() : files.stream().filter(file -> !String.valueOf(file.getOriginalFilename()).isBlank()).toList();
        if (chosen.isEmpty()) {
            model.addAttribute("missing", true);
            return "lint";
        }
        List<SaidFinding> findings = judge.judge(chosen, language);
        var texts = LintTexts.in(language);
        var byFile = new TreeMap<>(findings.stream().map(one -> new Line(one, texts.title(one.rule())))
                .collect(Collectors.groupingBy(line -> line.finding().file())));
        chosen.forEach(file -> byFile.putIfAbsent(FileJudge.name(file), List.of()));
        model.addAttribute("judged", byFile.entrySet().stream().map(entry -> new Sheet(entry.getKey(), entry.getValue())).toList());
        model.addAttribute("errors", findings.stream().filter(one -> one.severity() == Severity.ERROR).count());
        model.addAttribute("warnings", findings.stream().filter(one -> one.severity() == Severity.WARNING).count());
        return "lint";
    }
}
