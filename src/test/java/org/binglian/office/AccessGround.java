package org.binglian.office;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.binglian.ledger.Proofs;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** One case of applicant1 that the planning bureau reviews and others are asked about, with all that can hang on a case. */
final class AccessGround {

    private static final String CHANGES = "/api/catalogue/changes";

    private final OfficeClient office;
    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final Map<String, String> places = new LinkedHashMap<>();

    AccessGround(OfficeClient office, ApplicationContext context) {
        this.office = office;
        this.jdbc = context.getBean(JdbcClient.class);
        this.proofs = context.getBean(Proofs.class);
    }

    Map<String, String> lay() {
        var project = office.register(OfficeClient.commercial());
        var running = office.file(project, List.of("B01"));
        office.accept(running);
        var finished = office.file(office.register(OfficeClient.simple()), "S1");
        office.accept(finished);
        office.work(finished, "REVIEW", "DECISION", "STAGE_SUMMARY");
        places.putAll(Map.of("project", project, "projectNumber", project, "case", running, "caseNumber", running, "finished", finished,
                "itemCode", "B01", "materialCode", "B01-M1", "key", "tolerance", "number", "1"));
        onTheCase(running, finished);
        draft(project);
        models();
        besideTheCase(project, running);
        places.put("listChange", listChange("analyst1", "D08"));
        places.put("leadersChange", listChange("planningleader", "B01"));
        proofs.sealNow();
        places.put("checkpoint", String.valueOf(proofs.newest().orElseThrow().number()));
        return places;
    }

    /** The list is everybody's: the changes that were proposed for this go again. */
    void clear() {
        withdraw("analyst1", "listChange");
        withdraw("planningleader", "leadersChange");
    }

    private void withdraw(String who, String place) {
        if (places.containsKey(place)) {
            String change = CHANGES + "/" + places.get(place);
            String version = office.get(who, change).expect(200).body().path("change").path("version").asText();
            office.send(who, "POST", change + "/withdraw", Map.of("reason", "只为查看权限"), Map.of("If-Match", version)).expect(200);
        }
    }

    /** Open, of one item and the sample of its first paper, and never in force. */
    private String listChange(String who, String item) {
        String number = made(who, CHANGES, Map.of("title", "谁能看", "basis", "试验", "effectiveFrom", "2098-01-04")).path("change").path("number").asText();
        String change = CHANGES + "/" + number;
        office.send(who, "PUT", change + "/items/" + item, Map.of("values", Map.of("promised_days", "1")), Map.of("If-Match", "1")).expect(200);
        office.send(who, "PUT", change + "/samples/" + item + "-M1/FILLED", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7 "
                + item + "\r\n--x--\r\n", Map.of("If-Match", "2", "Content-Type", "multipart/form-data; boundary=x")).expect(200);
        return number;
    }

    /** Beside the planning bureau's people, those of the water bureau are consulted; the transport bureau's have nothing to do with it. */
    private void onTheCase(String running, String finished) {
        String at = "/api/cases/" + running;
        office.upload("applicant1", running, "B01-M1", "plan.pdf", "%PDF-1.7 plan".getBytes(StandardCharsets.UTF_8)).expect(201);
        keep("complaint", made("applicant1", at + "/complaints", Map.of("subject", "DELAY", "text", "三次到窗口都没有人答复")), "number");
        made("applicant1", at + "/enquiries", Map.of("question", "图纸要加盖注册章吗？"));
        made("planning1", at + "/copies", Map.of("to", "water1", "note", "请知悉"));
        places.put("copy", newest("case_copy"));
        places.put("enquiry", newest("case_enquiry"));
        keep("process", office.get("applicant1", at + "/processes").expect(200).body().path("processes").get(0), "id");
        places.put("trackingCode", office.caseOf(running).path("trackingCode").asText());
        places.put("task", office.task(running, "REVIEW", "B01", "planning").path("id").asText());
        places.put("delivery", office.tasks(finished, "DELIVERY").get(0).path("id").asText());
        places.put("handover", jdbc.sql("select min(id) from handover where case_number in (?, ?) and 'planning' in (deciding_body, supervising_body) and "
                + "deciding_body not in ('water', 'transport') and supervising_body not in ('water', 'transport')").params(running, finished)
                .query(String.class).single());
        places.put("paper", office.caseOf(running).path("papers").get(0).path("number").asText());
        places.put("message", office.get("applicant1", "/api/messages").expect(200).body().path("messages").get(0).path("id").asText());
        office.post("planning1", "/api/tasks/batch", Map.of("batch", "looked-at-for-access", "tasks", List.of(places.get("task")), "fields", Map.of()))
                .expect(200);
        keep("matter", made("supervisor1", "/api/supervision/accountability", Map.of("caseNumber", running, "department", "planning", "kind", "OVERRIDE",
                "reason", "经查阅案卷")), "number");
    }

    private void draft(String project) {
        var draft = office.post("applicant1", "/api/drafts", Map.of("projectNumber", project, "stage", "S2")).expect(201).body();
        keep("draftId", draft, "draftId");
        places.put("material", draft.path("materials").get(0).path("materialCode").asText());
        var asked = office.post("applicant1", "/api/drafts/" + places.get("draftId") + "/pre-review", Map.of()).expect(201).body();
        keep("preReview", asked.path("preReview"), "id");
    }

    private void models() {
        keep("modelDraft", made("analyst1", "/api/models/drafts", Map.of("title", "谁能看", "note", "")), "id");
        places.put("rehearsal", String.valueOf(cancelledRehearsal(jdbc, places.get("modelDraft"))));
    }

    /** One that never began: a process of its own would be started for nothing. */
    static long cancelledRehearsal(JdbcClient jdbc, String draft) {
        var at = OffsetDateTime.now();
        var key = new GeneratedKeyHolder();
        jdbc.sql("insert into rehearsal (draft, draft_version, kind, state, digest, asked_by, asked_at, ended_at) values (?, 1, 'SCENARIOS', 'CANCELLED', ?, ?, ?, ?)")
                .params(Long.valueOf(draft), "0".repeat(64), "analyst1", at, at).update(key, "id");
        return key.getKey().longValue();
    }

    private void besideTheCase(String project, String running) {
        keep("engagement", made("applicant1", "/api/projects/" + project + "/engagements", Map.of("service", "EIA", "agency", "91150100MADEM0011J",
                "commissionedBy", "APPLICANT", "caseNumber", running)), "number");
        var standIn = made("planningleader", "/api/stand-ins", Map.of("absent", "planning1", "deputy", "planning2", "from", office.today().plusYears(1).toString(),
                "until", office.today().plusYears(1).plusDays(1).toString()));
        keep("standIn", standIn, "id");
        keep("assessment", made("environment1", "/api/regional-assessments", Map.of("kind", "EIA", "plots", List.of("150199-2026-001"), "result", "区域环评已通过",
                "documentNumber", "呼环评〔2026〕9号", "validFrom", "2026-01-01", "validUntil", "2040-01-01")), "number");
    }

    private JsonNode made(String who, String path, Object body) {
        var answer = office.post(who, path, body);
        if (answer.status() / 100 != 2) {
            throw new AssertionError(path + " " + answer);
        }
        return answer.body();
    }

    private void keep(String place, JsonNode from, String field) {
        places.put(place, from.path(field).asText());
    }

    private String newest(String table) {
        return jdbc.sql("select max(id) from " + table).query(String.class).single();
    }
}
