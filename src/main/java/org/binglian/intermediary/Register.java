package org.binglian.intermediary;

import java.io.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.access.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of agencies (网上中介服务超市): open to anyone, kept by the operator. */
@Service
public class Register {

    private final AgencyRows rows;
    private final StandingRule rule;

    Register(AgencyRows rows, StandingRule rule) {
        this.rows = rows;
        this.rule = rule;
    }

    public List<AgencyService> services() {
        return rows.services();
    }

    /** @throws Refusal 422 when no such service is listed */
    public AgencyService requireService(String code) {
        return services().stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow(() -> Refusal.invalid("service-unknown")
                .field("service", "choice", services().stream().map(AgencyService::code).collect(Collectors.joining(", "))));
    }

    /** The agencies that render the service (null: any) and whose name, credit code or qualification holds the text; removed ones not. */
    public List<Agency> search(String service, String text) {
        String asked = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return rows.all().stream().filter(agency -> agency.standing() != Standing.REMOVED)
                .filter(agency -> service == null || agency.rendered(service).isPresent())
                .filter(agency -> (agency.nameZh() + ' ' + agency.nameEn() + ' ' + agency.creditCode() + ' ' + agency.qualification())
                        .toLowerCase(Locale.ROOT).contains(asked)).toList();
    }

    public Optional<Agency> find(String creditCode) {
        return creditCode == null ? Optional.empty() : rows.find(creditCode.strip().toUpperCase(Locale.ROOT));
    }

    /** Every agency, removed ones too, without the services that it renders. */
    List<Agency> names() {
        return rows.names();
    }

    /** Every agency, removed ones too. */
    List<Agency> all() {
        return rows.all();
    }

    /** Those that may be engaged for the service on this day and can answer here. */
    List<Agency> eligible(String service, LocalDate on) {
        return rows.all().stream().filter(agency -> agency.account() != null && agency.rendered(service).isPresent())
                .filter(agency -> agency.standingOn(on).engageable()).toList();
    }

    /** @throws Refusal when the agency is not listed for the service, its qualification has expired, or it is suspended */
    Agency requireEligible(String creditCode, String service, LocalDate on) {
        var agency = find(creditCode).filter(found -> found.standing() != Standing.REMOVED && found.account() != null)
                .filter(found -> found.rendered(service).isPresent())
                .orElseThrow(() -> Refusal.invalid("agency-unlisted").field("agency", "not-allowed", String.valueOf(creditCode)));
        if (agency.expired(on)) {
            throw Refusal.conflict("agency-expired", agency.nameZh(), agency.qualifiedUntil().toString());
        }
        if (!agency.standingOn(on).engageable()) {
            throw Refusal.conflict("agency-suspended", agency.nameZh(), String.valueOf(agency.standingUntil()), reason(agency, on));
        }
        return agency;
    }

    /** Why an agency stands as it does; empty in good standing. */
    public String reason(Agency agency, LocalDate on) {
        if (agency.expired(on)) {
            return rule.rule(true, 0, 0, 0, null).reason();
        }
        return agency.standingOn(on) == Standing.ACTIVE || agency.standingReason() == null ? "" : agency.standingReason();
    }

    /** Adds and renews what the files name; leaves the rest. Answers how many agencies. @throws Refusal 422 naming each wrong line */
    @Transactional
    public int importFiles(Reader services, Reader agencies) {
        if (services != null) {
            RegisterFiles.services(services).forEach(rows::put);
        }
        Set<String> listed = services().stream().map(AgencyService::code).collect(Collectors.toSet());
        var read = RegisterFiles.agencies(agencies, listed);
        read.forEach(rows::put);
        return read.size();
    }
}
