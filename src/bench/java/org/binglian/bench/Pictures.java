package org.binglian.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.access.People;
import org.binglian.codes.ProjectNumber;
import org.binglian.intake.Drafts;
import org.binglian.modelling.ModelSet;
import org.binglian.modelling.draft.ReleasedSets;
import org.binglian.project.Projects;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The command {@code pictures}: plays the demo's city in memory and writes pictures of the main pages, in Chinese and in English, into
 * docs/images (or the folder given): {@code <name>.zh.png} and {@code <name>.en.png}, 1280 wide or a phone's 390. Needs chromium and
 * chromium-driver. A page that is not there is named at the end.
 */
public final class Pictures {

    private static final int WIDE = 1280;
    private static final int PHONE = 390;

    /** One line for each picture. {@code shows}: what stands on the page when it is ready; {@code opens}: a link or tab to press first. */
    private static final List<Picture> ALL = List.of(
            new Picture("first", "", "/", WIDE, 900, "h1", null),
            new Picture("guide", "", "/guide", WIDE, 1000, "h1", null),
            new Picture("items", "", "/items", WIDE, 900, "h1", null),
            new Picture("item", "", "/items/B01", WIDE, 1200, "h1", null),
            new Picture("apply", "applicant1", "/apply/{draft}", WIDE, 1000, "h1", null),
            new Picture("receipt", "applicant1", "/cases/{case}/receipt", WIDE, 900, "h1", null),
            new Picture("project", "applicant1", "/projects/{project}", WIDE, 1400, "h1", null),
            new Picture("case", "applicant1", "/cases/{case}", WIDE, 1400, "h1", null),
            new Picture("process", "applicant1", "/cases/{case}/process", WIDE, 900, ".djs-container svg", null),
            new Picture("correction", "applicant1", "/cases/{correction}/correction", WIDE, 1000, "h1", null),
            new Picture("track", "", "/track?caseNumber={case}&code={code}", WIDE, 900, "h1", null),
            new Picture("desk", "planning1", "/desk", WIDE, 900, "h1", null),
            new Picture("desk-phone", "planning1", "/desk", PHONE, 844, "h1", null),
            new Picture("task-phone", "planning1", "/desk/tasks/{task}", PHONE, 844, "h1", null),
            new Picture("counter", "window1", "/counter", WIDE, 900, "h1", null),
            new Picture("supervision", "supervisor1", "/supervision", WIDE, 1000, "h1", null),
            new Picture("tasklist", "planning1", "/camunda/app/tasklist/default/#/?task={task}", WIDE, 800, ".task-card, .task-details",
                    Map.of("zh", "办件一览", "en", "The case")),
            new Picture("studio", "analyst1", "/studio/drafts/{change}/edit?file=processes/flows/flow-standard.bpmn#Task_Review", WIDE, 800, ".finding.chosen", null),
            new Picture("changes", "analyst1", "/studio/drafts/{change}/changes", WIDE, 1000, "h1", null));

    private Pictures() {
    }

    record Picture(String name, String who, String path, int width, int height, String shows, Map<String, String> opens) {
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : System.getProperty("pictures.to", "docs/images"));
        String only = System.getProperty("pictures.only", "");
        System.setProperty("bench.url", System.getProperty("bench.url", "jdbc:h2:mem:pictures;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1"));
        Files.createDirectories(folder);
        var missing = new LinkedHashMap<String, String>();
        try (var office = Office.open(true)) {
            var places = places(office);
            for (String language : List.of("zh", "en")) {
                try (var camera = new Camera(office.address(), language)) {
                    for (Picture picture : ALL) {
                        if (only.isEmpty() || List.of(only.split(",")).contains(picture.name())) {
                            Path file = folder.resolve(picture.name() + "." + language + ".png");
                            String said = camera.take(picture, fill(picture.path(), places), file);
                            if (said != null) {
                                missing.put(file.getFileName().toString(), said);
                            } else {
                                System.out.printf("%-28s %4d kB%n", file.getFileName(), Files.size(file) / 1024);
                            }
                        }
                    }
                }
            }
        }
        missing.forEach((name, said) -> System.out.println("no " + name + ": " + said));
    }

    /** Whose pages are shown: the commercial project, its second stage, a review task of the planning bureau, a case in correction, a draft. */
    private static Map<String, String> places(Office office) {
        var jdbc = office.bean(JdbcClient.class);
        String project = jdbc.sql("select min(project_number) from project where name = '青城花园商业综合体'").query(String.class).single();
        var second = jdbc.sql("select case_number, tracking_code from approval_case where project_number = ? and stage = 'S2'").param(project)
                .query().singleRow();
        return Map.of("{project}", project, "{case}", String.valueOf(second.get("case_number")), "{code}", String.valueOf(second.get("tracking_code")),
                "{task}", jdbc.sql("select task_id from worklist_task where case_number = ? and kind = 'REVIEW' and department = 'planning' limit 1")
                        .param(second.get("case_number")).query(String.class).single(),
                "{correction}", jdbc.sql("select max(case_number) from approval_case where state = 6").query(String.class).single(),
                "{change}", change(office), "{draft}", draft(office, jdbc.sql("select max(project_number) from project where name = '精密零件厂房'").query(String.class).single()));
    }

    private static String draft(Office office, String project) {
        return office.bean(Drafts.class).begin(office.bean(Projects.class).require(ProjectNumber.of(project)), "S4",
                office.bean(People.class).require("applicant1")).id();
    }

    /** A cycle of 57 working days, and a question more in the review that no task has declared yet. */
    private static String change(Office office) {
        var running = office.bean(ReleasedSets.class).newest().models();
        String form = text(running, "forms/review.form").replaceFirst("(\"components\": \\[)", "$1 {\"type\": \"textarea\", \"key\": \"siteRisk\", "
                + "\"label\": \"现场有何风险 / Risks on site\", \"id\": \"Field_siteRisk\"},");
        String table = text(running, "decisions/project-class.dmn").replaceAll("<text>67</text>", "<text>57</text>").replaceAll("<text>32</text>", "<text>22</text>");
        return String.valueOf(office.bean(org.binglian.modelling.draft.Drafts.class).begin("周期 57 日，审查多问一句", "", Map.of("forms/review.form", bytes(form),
                "decisions/project-class.dmn", bytes(table)), "analyst1").id());
    }

    private static String text(ModelSet models, String file) {
        return new String(models.content(file).orElseThrow(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String fill(String path, Map<String, String> places) {
        String filled = path;
        for (var place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }
}
