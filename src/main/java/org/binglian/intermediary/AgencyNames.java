package org.binglian.intermediary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.binglian.access.Person;
import org.springframework.stereotype.Component;

/** Finds registered agencies in what people of a department write: they may ask for a report, never for an agency (rule 9). */
@Component
public class AgencyNames {

    /** Tasks of an engagement, whose agency is no secret to those who work on it. */
    private static final Set<String> ABOUT_AN_AGENCY = Set.of("REPORT_ACCEPTANCE", "ENGAGEMENT_SETTLEMENT", "AGENCY_RATING");
    private static final int SHORTEST = 5;
    private static final int MOST_KNOWN = 10_000;
    private static final Pattern FORM_ZH = Pattern.compile("(股份有限公司|有限责任公司|有限公司|事务所)$");
    private static final Pattern FORM_EN = Pattern.compile("[ ,.]*(co\\.?,? ?ltd\\.?|limited|llc)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAID = Pattern.compile("[^\\p{L}\\p{N}]");

    private final Register register;
    private final Map<Agency, List<String>> forms = new ConcurrentHashMap<>();

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
        return register.names().stream().filter(agency -> forms(agency).stream().anyMatch(written::contains)).map(Agency::nameZh).findFirst();
    }

    /** Asked of every text that a department writes, so an agency's forms are made once. */
    private List<String> forms(Agency agency) {
        if (forms.size() > MOST_KNOWN) {
            forms.clear();
        }
        return forms.computeIfAbsent(agency, one -> Stream.of(one.nameZh(), withoutForm(one.nameZh()), one.nameEn(), withoutForm(one.nameEn()),
                one.creditCode().value()).map(AgencyNames::plain).filter(form -> form.length() >= SHORTEST).toList());
    }

    private static String withoutForm(String name) {
        return FORM_EN.matcher(FORM_ZH.matcher(name).replaceAll("")).replaceAll("");
    }

    /** Wide and narrow, large and small letters alike; nothing but letters and digits. */
    private static String plain(String text) {
        return UNSAID.matcher(Normalizer.normalize(text == null ? "" : text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
