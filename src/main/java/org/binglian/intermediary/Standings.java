package org.binglian.intermediary;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.codes.CreditCode;
import org.binglian.ledger.Entry;
import org.binglian.ledger.Ledger;
import org.binglian.notice.Notices;
import org.springframework.stereotype.Service;

/** Suspends and warns by rule: a year's conduct, counted anew from each suspension. Running engagements go on. */
@Service
class Standings {

    private final AgencyRows agencies;
    private final EngagementRows engagements;
    private final StandingRule rule;
    private final Ledger ledger;
    private final Notices notices;

    Standings(AgencyRows agencies, EngagementRows engagements, StandingRule rule, Ledger ledger, Notices notices) {
        this.agencies = agencies;
        this.engagements = engagements;
        this.rule = rule;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** Asks the rule again after something that counts; a removed agency stays removed, a running suspension runs. */
    void consider(CreditCode code, LocalDate on) {
        agencies.hold(code);
        var agency = agencies.find(code.value()).orElseThrow();
        if (agency.standing() == Standing.REMOVED || agency.standing() == Standing.SUSPENDED && agency.standingOn(on) == Standing.SUSPENDED) {
            return;
        }
        LocalDate since = on.minusYears(1);
        if (agency.countedFrom() != null && agency.countedFrom().isAfter(since)) {
            since = agency.countedFrom();
        }
        var conduct = engagements.conduct(code, since);
        var ruling = rule.rule(agency.expired(on), conduct.late(), conduct.returned(), conduct.ratings(),
                conduct.ratings() == 0 ? null : conduct.average());
        if (!agency.expired(on) && ruling.standing() != agency.standing()) {
            moved(agency, ruling, on);
        }
    }

    private void moved(Agency agency, StandingRule.Ruling ruling, LocalDate on) {
        boolean suspended = ruling.standing() == Standing.SUSPENDED;
        LocalDate until = suspended && ruling.months() > 0 ? on.plusMonths(ruling.months()) : null;
        agencies.standing(agency.creditCode(), ruling.standing(), until, ruling.reason(), suspended ? on : agency.countedFrom());
        Map<String, Object> facts = new LinkedHashMap<>(Map.of("agency", agency.nameZh(), "standing", ruling.standing().name(),
                "reason", ruling.reason()));
        if (until != null) {
            facts.put("until", until.toString());
        }
        ledger.append(new Entry(agency.creditCode().value(), "AGENCY_STANDING", Entry.SYSTEM, on, facts));
        if (agency.account() != null) {
            notices.tell(agency.account(), "AGENCY_STANDING", null, Map.of("standing", ruling.standing().name(), "until", until == null ? "" : until.toString()));
        }
    }
}
