package org.binglian.studio.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.binglian.access.Departments;
import org.binglian.catalogue.Stage;
import org.binglian.deadline.OfficeTime;
import org.binglian.studio.Analysts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which item takes which flow, and the special rules for it; as a page and as a table to take away. */
@Controller
class MatrixPages {

    private final Matrix matrix;
    private final ProjectClasses classes;
    private final AnalystsWords words;
    private final Departments departments;
    private final OfficeTime office;
    private final Analysts analysts;

    MatrixPages(Matrix matrix, ProjectClasses classes, AnalystsWords words, Departments departments, OfficeTime office, Analysts analysts) {
        this.matrix = matrix;
        this.classes = classes;
        this.words = words;
        this.departments = departments;
        this.office = office;
        this.analysts = analysts;
    }

    @GetMapping("/studio/matrix")
    String page(@RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String department,
                @RequestParam(defaultValue = "") String projectClass, Locale locale, Model page) {
        analysts.reader();
        var rows = matrix.rows(stage, department, projectClass, locale);
        Map<String, String> stages = new LinkedHashMap<>();
        List.of(Stage.values()).forEach(one -> stages.put(one.name(), words.text("catalogue.stage." + one, locale)));
        page.addAttribute("rows", rows);
        page.addAttribute("counts", rows.stream().collect(Collectors.groupingBy(row -> row.flow().text(), TreeMap::new, Collectors.counting())));
        page.addAttribute("stages", stages);
        page.addAttribute("classes", classes.names(locale));
        page.addAttribute("departments", departments.all());
        page.addAttribute("stage", stage);
        page.addAttribute("department", department);
        page.addAttribute("projectClass", projectClass);
        page.addAttribute("today", office.today());
        return "studio-matrix";
    }

    @GetMapping("/studio/matrix.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String stage, @RequestParam(defaultValue = "") String department,
                               @RequestParam(defaultValue = "") String projectClass, Locale locale) {
        analysts.reader();
        var text = new StringBuilder("\ufeff");
        try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(List.of("item", "stage", "body", "kind", "flow", "silence", "opinions", "tolerable", "waivable").stream()
                    .flatMap(name -> name.equals("item") ? List.of("code", words.text("matrix.item", locale)).stream()
                            : List.of(words.text("matrix." + name, locale)).stream()).toList());
            for (MatrixRow row : matrix.rows(stage, department, projectClass, locale)) {
                csv.printRecord(row.code(), row.name(), words.text("catalogue.stage." + row.stage(), locale), row.bodyName(), row.kind(),
                        row.flow().text(), row.silence().text(), joined(row, MatrixRow::opinions), joined(row, MatrixRow::tolerable),
                        joined(row, MatrixRow::waivable));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"items-and-flows.csv\"").body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A cell that a spreadsheet would take for a formula is kept a text. */
    private static String joined(MatrixRow row, Function<MatrixRow, List<MatrixRow.Cell>> cells) {
        String text = cells.apply(row).stream().map(MatrixRow.Cell::text).collect(Collectors.joining("; "));
        return text.matches("[=+\\-@].*") ? " " + text : text;
    }
}
