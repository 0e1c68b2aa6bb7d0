package org.binglian.intermediary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.binglian.deadline.ClockWarning;
import org.binglian.deadline.Clocks;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.notice.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The time of agencies, beside the bodies' and never in it: the clocks {@code REPORT_DELIVERY} of an engagement. */
@Component
public class AgencyTime {

    /** The clock in which a report is due. */
    public static final String REPORT_DELIVERY = "REPORT_DELIVERY";

    /** {@code due}: the last day of the latest clock, null before the agency accepts; working days that the agency used. */
    public record Time(LocalDate due, int usedWorkingDays) {
    }

    private final Clocks clocks;
    private final OfficeTime office;
    private final EngagementRows rows;
    private final Notices notices;

    AgencyTime(Clocks clocks, OfficeTime office, EngagementRows rows, Notices notices) {
        this.clocks = clocks;
        this.office = office;
        this.rows = rows;
        this.notices = notices;
    }

    public Time of(Engagement engagement) {
        return of(engagement, clocks.ofProject(engagement.project().value()));
    }

    /** @param ofProject the clocks of its project */
    public Time of(Engagement engagement, List<RunningClock> ofProject) {
        List<RunningClock> own = ofProject.stream().filter(clock -> REPORT_DELIVERY.equals(clock.kind())
                && engagement.number().equals(clock.scope().department())).toList();
        return new Time(own.isEmpty() ? null : own.get(own.size() - 1).due(), clocks.used(own, office.today()).workingDays());
    }

    /** The agency hears of its own dates before they come. */
    @EventListener
    void given(ClockWarning warning) {
        var clock = warning.clock();
        if (REPORT_DELIVERY.equals(clock.kind()) && "REMINDER".equals(warning.level())) {
            rows.find(clock.scope().department()).ifPresent(engaged -> notices.tell(engaged.agency().account(), "REPORT_DUE_SOON",
                    engaged.caseText(), Map.of("due", clock.due().toString(), "engagement", engaged.number())));
        }
    }
}
