package org.binglian.engine.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which project's cases due jobs belong, so that those of one stay together and no two batches wait for the same lock. */
@Component
class DueCases {

    private final JdbcClient jdbc;

    DueCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A job, the project under whose lock it runs (null: none), and whether it has failed before. */
    record Known(String id, String project, boolean failed) {
    }

    /**
     * The same jobs, those of a project in one batch, of {@code size} jobs or a little more. Whatever has failed before, or belongs to no
     * project, stays with its own process.
     */
    List<List<String>> batches(List<List<String>> byProcess, int size) {
        return byProcess.isEmpty() ? List.of() : grouped(byProcess, known(byProcess.stream().flatMap(List::stream).toList()), size);
    }

    static List<List<String>> grouped(List<List<String>> byProcess, Map<String, Known> known, int size) {
        Map<String, List<String>> projects = new TreeMap<>();
        List<List<String>> batches = new ArrayList<>();
        for (var jobs : byProcess) {
            var first = known.get(jobs.get(0));
            if (first == null || first.project() == null || jobs.stream().map(known::get).anyMatch(job -> job == null || job.failed())) {
                batches.add(new ArrayList<>(jobs));
            } else {
                projects.computeIfAbsent(first.project(), project -> new ArrayList<>()).addAll(jobs);
            }
        }
        List<String> open = null;
        for (var jobs : projects.values()) {
            if (open == null || open.size() + jobs.size() > size) {
                open = new ArrayList<>();
                batches.add(open);
            }
            open.addAll(jobs);
        }
        return batches;
    }

    /** To which project each of these jobs belongs, or what else it runs under (null: nothing); the locks of all are to be taken first. */
    Map<String, String> projects(List<String> jobs) {
        Map<String, String> projects = new HashMap<>();
        known(jobs).forEach((job, known) -> projects.put(job, known.project()));
        return projects;
    }

    private Map<String, Known> known(List<String> jobs) {
        Map<String, Known> known = new HashMap<>();
        jdbc.sql("""
                select j.ID_, coalesce(h.project_number, e.BUSINESS_KEY_), case when j.EXCEPTION_MSG_ is null then 0 else 1 end from ACT_RU_JOB j
                left join ACT_RU_EXECUTION e on e.ID_ = j.PROCESS_INSTANCE_ID_ left join case_home h on h.business_key = e.BUSINESS_KEY_
                where j.ID_ in (:jobs)""").param("jobs", jobs).query(row -> {
            known.put(row.getString(1), new Known(row.getString(1), row.getString(2), row.getInt(3) == 1));
        });
        return known;
    }
}
