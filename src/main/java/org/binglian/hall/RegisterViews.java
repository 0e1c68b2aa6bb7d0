package org.binglian.hall;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.binglian.deadline.OfficeTime;
import org.binglian.intermediary.Agency;
import org.binglian.intermediary.AgencyService;
import org.binglian.intermediary.Register;
import org.binglian.intermediary.ServiceRule;
import org.springframework.stereotype.Component;

/** The register of agencies as anyone may read it. */
@Component
class RegisterViews {

    /** Working days; {@code commissionedBy} APPLICANT, BODY or EITHER. */
    record ServiceLine(String service, String serviceName, int longestDays, String commissionedBy, String basis) {
    }

    record AgencyLine(String creditCode, String agencyName, String nameZh, String nameEn, String qualification, LocalDate qualifiedUntil,
                      String standing, String standingName, LocalDate standingUntil, String reason, List<Rendered> services) {
    }

    /** Declared limit in working days, price in CNY. */
    record Rendered(String service, String serviceName, int workingDays, BigDecimal price) {
    }

    private final Register register;
    private final ServiceRule rule;
    private final OfficeTime office;
    private final Words words;

    RegisterViews(Register register, ServiceRule rule, OfficeTime office, Words words) {
        this.register = register;
        this.rule = rule;
        this.office = office;
        this.words = words;
    }

    List<ServiceLine> services(Locale locale) {
        return register.services().stream().map(one -> {
            var limit = rule.limit(one.code());
            return new ServiceLine(one.code(), one.name(locale), limit.longestDays(), limit.commissionedBy(), limit.basis());
        }).toList();
    }

    /** @param service null or blank: every one. @throws Refusal 422 when no such service is listed */
    List<AgencyLine> agencies(String service, String query, Locale locale) {
        String asked = service == null || service.isBlank() ? null : register.requireService(service).code();
        Map<String, String> names = register.services().stream().collect(Collectors.toMap(AgencyService::code, one -> one.name(locale)));
        return register.search(asked, query).stream().map(agency -> line(agency, names, locale)).toList();
    }

    private AgencyLine line(Agency a, Map<String, String> names, Locale locale) {
        var standing = a.standingOn(office.today());
        return new AgencyLine(a.creditCode().value(), a.name(locale), a.nameZh(), a.nameEn(), a.qualification(), a.qualifiedUntil(),
                standing.name(), words.of("standing." + standing, standing.name(), locale),
                standing == a.standing() ? a.standingUntil() : null, register.reason(a, office.today()),
                a.services().stream().map(one -> new Rendered(one.service(), names.getOrDefault(one.service(), one.service()), one.workingDays(),
                        one.price())).toList());
    }
}
