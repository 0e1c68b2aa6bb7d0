package org.binglian.bench.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.binglian.BinglianApplication;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real application, asked over HTTP by people who have signed in: access, clocks, record, papers, notices and worklist as ever. */
final class Product implements Contender {

    private static final List<String> FEATURES = List.of("MINERAL_OVERLAY", "RELICS_ZONE", "AIRPORT_CLEARANCE", "SECURITY_ZONE", "MAJOR_SOCIAL_RISK");
    private static final String UNSEALED = "select (select count(*) from ledger_entry) - (select count(*) from ledger_leaf)";
    private static final String UNBOUND = "select count(*) from ACT_HI_PROCINST p where p.END_TIME_ is not null and p.ROOT_PROC_INST_ID_ = p.ID_ and not exists "
            + "(select 1 from bound_history b where b.root = p.ID_)";
    /** Whose record is not bound; the leaves of one more tile of the tree may lack their neighbours. */
    private static final String UNBOUND_RECORD = "select count(*) from approval_case c where c.closed_on is not null and "
            + "(select count(*) from ledger_entry e where e.subject = c.case_number) > 20";
    private static final String UNBOUND_PAPERS = "select count(*) from paper p join approval_case c on c.case_number = p.case_number "
            + "where c.closed_on is not null and p.packed is not null";
    private static final int PATIENCE = 6_000;
    private static final String APPLICANT = "applicant1";

    private final ConfigurableApplicationContext context;
    private final Visitor visitor;
    private final ConcurrentLinkedQueue<String> projects = new ConcurrentLinkedQueue<>();

    Product(String url, String user, Path models) {
        context = SpringApplication.run(new Class<?>[] {BinglianApplication.class, CountedSource.class}, new String[] {"--binglian.demo.cases=false",
                "--spring.datasource.url=" + url, "--spring.datasource.username=" + user, "--spring.datasource.password=", "--server.port=0",
                "--binglian.models=" + models, "--logging.level.root=WARN", "--binglian.files.store=" + Path.of("target", "bench", "files")});
        visitor = new Visitor(Integer.parseInt(context.getEnvironment().getProperty("local.server.port")));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class CountedSource {

        @Bean
        static BeanPostProcessor counted() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source && !(bean instanceof Counted) ? new Counted(source) : bean;
                }
            };
        }
    }

    @Override
    public boolean answers(Thread thread) {
        return thread.getName().startsWith("http-nio");
    }

    @Override
    public DataSource source() {
        return context.getBean(DataSource.class);
    }

    /** A project for each case: its registration is no part of the race, nor does the bare engine know any. */
    @Override
    public void ready(int cases) throws Exception {
        var workers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> all = new ArrayList<>();
            for (int i = projects.size(); i < cases; i++) {
                all.add(() -> visitor.post(APPLICANT, "/api/projects", project()).path("projectNumber").asText());
            }
            for (Future<String> one : workers.invokeAll(all)) {
                projects.add(one.get());
            }
        } finally {
            workers.shutdown();
        }
    }

    private static Map<String, Object> project() {
        Map<String, Object> project = new LinkedHashMap<>();
        project.put("name", "青城花园商业综合体");
        project.put("applicant", Map.of("name", "内蒙古示例置业有限公司", "creditCode", "91150100MA0ABCD1XH", "legalRepresentative", "王强", "contactName", "李华",
                "contactId", "150105199003071236", "mobile", "13800000000"));
        project.putAll(Map.of("investment", "ENTERPRISE", "sector", "COMMERCIAL_HOUSING", "land", "GRANTED", "region", "150105", "floorArea", 42000,
                "landAreaHa", 3.2, "energyTce", 1100, "electricityKwh", 6300000, "features", FEATURES));
        return project;
    }

    @Override
    public String file() throws Exception {
        return visitor.post(APPLICANT, "/api/cases", Map.of("projectNumber", projects.remove(), "items", List.copyOf(Stubs.ITEMS.keySet())))
                .path("caseNumber").asText();
    }

    @Override
    public String toAccept(String filed) throws Exception {
        return tasks(filed).get(0).path("id").asText();
    }

    @Override
    public void accept(String task) throws Exception {
        visitor.post("window1", "/api/tasks/" + task + "/complete", Map.of("decision", "ACCEPT"));
    }

    @Override
    public List<Work> toReview(String filed) throws Exception {
        List<Work> work = new ArrayList<>();
        for (JsonNode task : tasks(filed)) {
            if (!task.path("kind").asText().equals("REVIEW")) {
                throw new IllegalStateException("Unexpected: " + task);
            }
            work.add(new Work(task.path("id").asText(), task.path("department").asText()));
        }
        return work;
    }

    private JsonNode tasks(String filed) throws Exception {
        return visitor.get("supervisor1", "/api/tasks?caseNumber=" + filed).path("tasks");
    }

    @Override
    public boolean claim(Work work) throws Exception {
        visitor.post(work.body() + "1", "/api/tasks/" + work.task() + "/claim", Map.of());
        return true;
    }

    @Override
    public boolean complete(Work work) throws Exception {
        visitor.post(work.body() + "1", "/api/tasks/" + work.task() + "/complete", Stubs.REVIEWED);
        return true;
    }

    @Override
    public void settle() throws Exception {
        var jdbc = JdbcClient.create(source());
        for (int i = 0; i < PATIENCE && Stream.of(UNSEALED, UNBOUND, UNBOUND_RECORD, UNBOUND_PAPERS).anyMatch(what -> jdbc.sql(what).query(Integer.class).single() > 0); i++) {
            Thread.sleep(200);
        }
    }

    @Override
    public Map<String, Rows> rows() {
        Map<String, Rows> rows = new LinkedHashMap<>();
        rows.put("closed cases", new Rows(1, "select count(*) from approval_case where closed_on is not null"));
        rows.put("decided items", new Rows(6, "select count(*) from review_item where decision is not null"));
        rows.put("papers", new Rows(8, "select count(*) from paper where case_number is not null"));
        rows.put("clocks stopped", new Rows(13, "select count(*) from clock where stopped_on is not null and case_number is not null"));
        for (var kind : Map.of("CASE_RECEIVED", 1, "ITEMS_SELECTED", 1, "CASE_ACCEPTED", 1, "ITEM_STARTED", 6, "REVIEW_PROPOSED", 6, "BODY_DECIDED", 6,
                "ITEM_DECIDED", 6, "PAPER_ISSUED", 8, "CASE_CLOSED", 1).entrySet()) {
            rows.put("in the record " + kind.getKey(), Rows.recorded(kind.getValue(), kind.getKey()));
        }
        rows.put("not sealed", new Rows(0, UNSEALED));
        rows.put("tasks done by whom", new Rows(7, "select count(*) from worklist_done"));
        rows.put("open tasks", new Rows(0, "select count(*) from worklist_task"));
        rows.put("ended tasks", new Rows(7, "select count(*) from ACT_HI_TASKINST where END_TIME_ is not null and ASSIGNEE_ is not null"));
        rows.put("ended processes", new Rows(7, "select count(*) from ACT_HI_PROCINST where END_TIME_ is not null and PROC_DEF_KEY_ in ('parallel-approval', 'item-review')"));
        rows.put("left open", new Rows(0, "select count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF p on p.ID_ = e.PROC_DEF_ID_ where p.KEY_ in ('parallel-approval', 'item-review')"));
        return rows;
    }

    @Override
    public void close() {
        context.close();
    }
}
