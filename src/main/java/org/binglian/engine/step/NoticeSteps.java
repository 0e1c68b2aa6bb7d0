package org.binglian.engine.step;

import java.util.Map;
import org.binglian.engine.Vars;
import org.binglian.notice.Notices;
import org.binglian.project.Projects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A message that a model sends where it likes. */
@Configuration(proxyBeanMethods = false)
class NoticeSteps {

    private static final String APPLICANT = "APPLICANT";
    private static final int LONGEST = 500;

    /**
     * Tells {@code noticeTo} (APPLICANT, a group such as {@code supervision}, a department, a person) what {@code noticeZh} says, and
     * {@code noticeEn} behind it: input parameters of the service task, at most 500 letters each.
     */
    @Bean
    JavaDelegate sendNotice(Notices notices, Projects projects) {
        return execution -> {
            String to = required(execution, "noticeTo");
            String zh = required(execution, "noticeZh");
            Object en = execution.getVariable("noticeEn");
            var recipient = APPLICANT.equals(to) ? projects.require(Vars.project(execution)).owner() : to;
            notices.tell(recipient, "FROM_A_MODEL", Vars.text(execution, Vars.CASE_NUMBER),
                    Map.of("words", en == null || en.toString().isBlank() ? zh : zh + " / " + shortened(en.toString().strip())));
        };
    }

    private static String required(DelegateExecution execution, String name) {
        Object value = execution.getVariable(name);
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("The notice at " + execution.getCurrentActivityId() + " has no " + name);
        }
        return shortened(value.toString().strip());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
