package org.binglian.engine.alarm;

import java.util.List;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.CalendarCorrections;
import org.binglian.deadline.CalendarDay;
import org.binglian.deadline.Clocks;
import org.binglian.project.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays a notice over the calendar and re-plans every running clock in one operation; takes the projects' locks first, in their order. */
@Service
public class Replanning {

    private final CalendarCorrections corrections;
    private final Clocks clocks;
    private final ProjectLock lock;
    private final JdbcClient jdbc;

    Replanning(CalendarCorrections corrections, Clocks clocks, ProjectLock lock, JdbcClient jdbc) {
        this.corrections = corrections;
        this.clocks = clocks;
        this.lock = lock;
        this.jdbc = jdbc;
    }

    /** Answers how many clocks were worked out anew. */
    @Transactional
    public int lay(String notice, List<CalendarDay> days, String by) {
        jdbc.sql("select distinct project_number from clock where stopped_on is null order by project_number").query(String.class).list()
                .forEach(number -> lock.lock(ProjectNumber.of(number)));
        corrections.lay(notice, days, by);
        return clocks.replanAll();
    }
}
