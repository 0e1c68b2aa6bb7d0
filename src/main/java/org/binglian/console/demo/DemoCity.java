package org.binglian.console.demo;

import java.time.Instant;
import org.binglian.deadline.OfficeTime;
import org.binglian.engine.OpeningStep;
import org.binglian.engine.alarm.DemoTime;
import org.binglian.project.Projects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Before the doors open: an office without projects gets its history, and office time is real time when it is told. */
@Component
@ConditionalOnProperty(name = {"binglian.demo", "binglian.demo.cases"}, havingValue = "true")
class DemoCity extends OpeningStep {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCity.class);

    private final DemoHistory history;
    private final DemoTime time;
    private final OfficeTime office;
    private final Projects projects;
    private final AssessedAreas areas;

    DemoCity(DemoHistory history, DemoTime time, OfficeTime office, Projects projects, AssessedAreas areas) {
        super(0);
        this.history = history;
        this.time = time;
        this.office = office;
        this.projects = projects;
        this.areas = areas;
    }

    @Override
    protected void open() {
        if (projects.all().isEmpty() && office.offset().isZero()) {
            play(office.real());
        } else if (office.offset().isNegative()) {
            LOG.warn("演示城市的历史没有演完：时间直接走到现在，案例不全；要重来请删除数据目录 (the history was interrupted; delete the data folder to have it anew)");
            time.reachPresent();
        }
    }

    private void play(Instant present) {
        long begun = System.nanoTime();
        LOG.info("演示城市：正在演绎近五个月的办件，首次启动约半分钟 (playing the demo city's history) …");
        time.beginAt(history.beginning(present));
        areas.enter();
        var told = history.play(present);
        time.reachPresent();
        LOG.info("演示城市已就绪：{} 个项目，{} 个办件，用时 {} 秒 (the demo city is ready)", told.projects(), told.cases(),
                (System.nanoTime() - begun) / 1_000_000_000);
    }
}
