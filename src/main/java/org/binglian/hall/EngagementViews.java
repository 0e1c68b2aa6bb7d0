package org.binglian.hall;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.codes.ProjectNumber;
import org.binglian.deadline.OfficeTime;
import org.binglian.deadline.RunningClock;
import org.binglian.intermediary.AgencyService;
import org.binglian.intermediary.AgencyTime;
import org.binglian.intermediary.Engagement;
import org.binglian.intermediary.Engagements;
import org.binglian.intermediary.Register;
import org.binglian.intermediary.Standing;
import org.springframework.stereotype.Component;

/** Engagements as people read them: an agency's time stands beside the bodies' and is no part of it. */
@Component
public class EngagementViews {

    /** {@code due} null until the agency has accepted; {@code usedWorkingDays} are the agency's, never the office's. */
    public record Line(String number, String service, String serviceName, String agency, String agencyName, String commissionedBy, String caseNumber,
                String itemCode, LocalDate engagedOn, LocalDate due, String state, String stateName, int workingDays, int usedWorkingDays,
                boolean late, LocalDate lateOn, LocalDate returnedOn, String reportTitle, String candidates, Integer agencyStars,
                Integer commissionerStars, boolean agencySuspended) {
    }

    private final Engagements engagements;
    private final Register register;
    private final AgencyTime time;
    private final OfficeTime office;
    private final Words words;

    EngagementViews(Engagements engagements, Register register, AgencyTime time, OfficeTime office, Words words) {
        this.engagements = engagements;
        this.register = register;
        this.time = time;
        this.office = office;
        this.words = words;
    }

    /** The engagements of these projects, by project. */
    Map<ProjectNumber, List<Line>> of(List<ProjectFolder> folders, Locale locale) {
        var services = register.services();
        Map<ProjectNumber, List<RunningClock>> clocks = folders.stream().collect(Collectors.toMap(one -> one.project().number(), ProjectFolder::clocks,
                (a, b) -> a));
        return engagements.ofProjects(clocks.keySet()).stream().collect(Collectors.groupingBy(Engagement::project,
                Collectors.mapping(one -> line(one, time.of(one, clocks.get(one.project())), services, locale), Collectors.toList())));
    }

    Line of(Engagement e, Locale locale) {
        return line(e, time.of(e), register.services(), locale);
    }

    private Line line(Engagement e, AgencyTime.Time used, List<AgencyService> services, Locale locale) {
        String service = services.stream().filter(one -> one.code().equals(e.service())).findFirst().map(one -> one.name(locale))
                .orElse(e.service());
        var standing = e.agency().standingOn(office.today());
        return new Line(e.number(), e.service(), service, e.agency().creditCode().value(), e.agency().name(locale), e.commissionedBy().name(),
                e.caseNumber() == null ? null : e.caseNumber().value(), e.item() == null ? null : e.item().value(), e.engagedOn(), used.due(),
                e.state().name(), words.of("engagement." + e.state(), e.state().name(), locale), e.workingDays(), used.usedWorkingDays(),
                e.lateOn() != null, e.lateOn(), e.returnedOn(), e.report() == null ? null : e.report().title(), e.candidates(), e.agencyStars(),
                e.commissionerStars(), standing == Standing.SUSPENDED || standing == Standing.REMOVED);
    }
}
