package org.binglian.intermediary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.binglian.codes.CreditCode;

/** A registered agency (中介机构). {@code account}: who works for it here; {@code standingUntil}: the last day of a suspension, null: open. */
public record Agency(CreditCode creditCode, String nameZh, String nameEn, String account, String qualification, LocalDate qualifiedUntil,
                     Standing standing, LocalDate standingUntil, String standingReason, LocalDate countedFrom, List<Rendered> services) {

    /** A service that it may render, its declared limit in working days and its price in CNY. */
    public record Rendered(String service, int workingDays, BigDecimal price) {
    }

    public Agency {
        services = List.copyOf(services);
    }

    public String name(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
    }

    public Optional<Rendered> rendered(String service) {
        return services.stream().filter(one -> one.service().equals(service)).findFirst();
    }

    /** Whether the qualification has run out before this day. */
    public boolean expired(LocalDate on) {
        return qualifiedUntil.isBefore(on);
    }

    /** The standing that counts on a day: a suspension whose last day has passed is over, an expired qualification suspends. */
    public Standing standingOn(LocalDate on) {
        if (standing == Standing.REMOVED) {
            return standing;
        }
        if (expired(on)) {
            return Standing.SUSPENDED;
        }
        return standing == Standing.SUSPENDED && standingUntil != null && standingUntil.isBefore(on) ? Standing.ACTIVE : standing;
    }
}
