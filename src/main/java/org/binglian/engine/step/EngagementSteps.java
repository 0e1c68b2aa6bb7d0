package org.binglian.engine.step;

import org.binglian.engine.Vars;
import org.binglian.engine.alarm.DeadlineExpressions;
import org.binglian.intake.AgencyReports;
import org.binglian.intake.StoredFile;
import org.binglian.intermediary.AgencyTime;
import org.binglian.intermediary.Engagement;
import org.binglian.intermediary.Engagements;
import org.binglian.intermediary.Examining;
import org.binglian.intermediary.MutualRating;
import org.binglian.intermediary.Register;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The service tasks of {@code intermediary-service}. */
@Configuration(proxyBeanMethods = false)
class EngagementSteps {

    @Bean
    JavaDelegate lapseEngagement(Engagements engagements) {
        return execution -> engagements.lapsed(number(execution));
    }

    @Bean
    JavaDelegate recordLateReport(Engagements engagements, DeadlineExpressions deadline) {
        return execution -> engagements.late(number(execution), deadline.lastDay(execution, AgencyTime.REPORT_DELIVERY));
    }

    @Bean
    JavaDelegate cancelEngagement(Engagements engagements) {
        return execution -> engagements.cancelled(number(execution));
    }

    /** The report becomes a material of the case, where the case asks the applicant for one. */
    @Bean
    JavaDelegate fileReport(Examining examining, Register register, AgencyReports reports) {
        return execution -> {
            Engagement done = examining.reported(number(execution));
            if (done.caseNumber() != null) {
                var report = done.report();
                var file = report.sha256() == null ? null : new StoredFile(report.fileName(), report.sha256(), report.size());
                reports.supply(done.caseNumber(), done.item(), register.requireService(done.service()).materials(), report.title(), file,
                        done.agency().nameZh(), done.agency().account());
            }
        };
    }

    @Bean
    JavaDelegate rejectReport(Examining examining) {
        return execution -> examining.rejected(number(execution));
    }

    @Bean
    JavaDelegate closeEngagement(MutualRating rating) {
        return execution -> rating.closed(number(execution));
    }

    private static String number(DelegateExecution execution) {
        return Vars.text(execution, Vars.ENGAGEMENT);
    }
}
