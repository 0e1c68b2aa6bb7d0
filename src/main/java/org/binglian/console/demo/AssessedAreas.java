package org.binglian.console.demo;

import java.time.LocalDate;
import java.util.List;
import org.binglian.access.People;
import org.binglian.deadline.OfficeTime;
import org.binglian.prerequisite.AssessmentDraft;
import org.binglian.prerequisite.Assessments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What departments have assessed in advance in the demo's development area (rule 4). */
@Component
@ConditionalOnProperty(name = "binglian.demo", havingValue = "true")
class AssessedAreas {

    private static final List<String> PLOTS = List.of("150105-2026-101", "150105-2026-102", "150105-2026-103");

    private final Assessments assessments;
    private final People people;
    private final OfficeTime office;

    AssessedAreas(Assessments assessments, People people, OfficeTime office) {
        this.assessments = assessments;
        this.people = people;
        this.office = office;
    }

    void enter() {
        enter("planning1", "GEOHAZARD", "地质灾害危险性小，适宜建设", "青自然资评〔2026〕3号");
        enter("planning1", "MINERAL", "不压覆已查明的重要矿产资源", "青自然资评〔2026〕4号");
        enter("water1", "SOIL_WATER", "水土流失防治标准执行一级标准", "青水评〔2026〕7号");
        enter("environment1", "EIA", "符合园区规划环评结论，报告表可以简化", "青环评〔2026〕2号");
    }

    private void enter(String person, String kind, String result, String document) {
        LocalDate today = office.today();
        assessments.register(new AssessmentDraft(kind, PLOTS, null, result, today, today.plusYears(3), document, null), people.require(person));
    }
}
