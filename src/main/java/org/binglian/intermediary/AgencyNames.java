package org.binglian.intermediary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.springframework.stereotype.Component;

/** Finds registered agencies in what people of a department write: they may ask for a report, never for an agency (rule 9). */
@Component
public class AgencyNames {

    /** Tasks of an engagement, whose agency is no secret to those who work on it. */
    private static final Set<String> ABOUT_AN_AGENCY = Set.of("REPORT_ACCEPTANCE", "ENGAGEMENT_SETTLEMENT", "AGENCY_RATING");
    private static final int SHORTEST = 5;

    private final Register register;

    AgencyNames(Register register) {
        this.register = register;
    }

    /** Whether what this person writes in a task of this kind may not name an agency. */
    public boolean mayNotBeNamed(Person by, String taskKind) {
        return by.department() != null && !ABOUT_AN_AGENCY.contains(taskKind);
    }

    /** The name of a registered agency, in full, without its legal form, or its credit code, however it is spaced. */
    public Optional<String> namedIn(String text) {
        String written = plain(text);
        if (written.length() < SHORTEST) {
            return Optional.empty();
        }
        return register.names().stream().filter(agency -> forms(agency).anyMatch(written::contains)).map(Agency::nameZh).findFirst();
    }

    private static Stream<String> forms(Agency agency) {
        return Stream.of(List.of(agency.nameZh(), withoutForm(agency.nameZh()), agency.nameEn(), withoutForm(agency.nameEn()),
                agency.creditCode().value())).flatMap(List::stream).map(AgencyNames::plain).filter(form -> form.length() >= SHORTEST);
    }

    private static String withoutForm(String name) {
        return name.replaceAll("(股份有限公司|有限责任公司|有限公司|事务所)$", "").replaceAll("(?i)[ ,.]*(co\\.?,? ?ltd\\.?|limited|llc)$", "");
    }

    /** Wide and narrow, large and small letters alike; nothing but letters and digits. */
    private static String plain(String text) {
        return Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
