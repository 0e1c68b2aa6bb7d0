package org.binglian.hall;

import java.util.Locale;
import org.binglian.access.Departments;
import org.binglian.access.PersonNames;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.Sectors;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.issuance.PaperKind;
import org.binglian.project.NationalState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes in the words of the asked language. */
@Component
public class Words {

    private final MessageSource texts;
    private final Departments departments;
    private final PersonNames names;
    private final Catalogue catalogue;
    private final Sectors sectors;
    private final OfficeTime office;

    Words(MessageSource texts, Departments departments, PersonNames names, Catalogue catalogue, Sectors sectors, OfficeTime office) {
        this.texts = texts;
        this.departments = departments;
        this.names = names;
        this.catalogue = catalogue;
        this.sectors = sectors;
        this.office = office;
    }

    public String state(NationalState state, Locale locale) {
        return of("state." + state.code(), state.name(), locale);
    }

    public String stage(String stage, Locale locale) {
        return of("catalogue.stage." + stage, stage, locale);
    }

    public String department(String id, Locale locale) {
        return id == null ? null : departments.find(id).map(d -> d.name(locale)).orElse(id);
    }

    /** The name of a person, or of the office itself. */
    public String actor(String id, Locale locale) {
        return id == null || "system".equals(id) ? of("actor.system", "system", locale)
                : departments.find(id).map(d -> d.name(locale)).or(() -> names.of(id, locale)).orElse(id);
    }

    /** The same, of people read before. */
    public String actor(String id, Names names, Locale locale) {
        return id == null || "system".equals(id) ? actor(null, locale)
                : names.person(id).map(p -> p.name(locale)).orElseGet(() -> department(id, locale));
    }

    public String item(ItemCode code, Locale locale) {
        return catalogue.known(code, office.today()).map(item -> item.name(locale)).orElse(code.value());
    }

    public String paper(PaperKind kind, Locale locale) {
        return of("paper." + kind.name(), kind.name(), locale);
    }

    /** A value of a project's fact: a sector by its name in the decision in force, any other code by its text. */
    public String fact(String name, String code, Locale locale) {
        return "sector".equals(name) ? sectors.of(code).map(one -> one.name(locale)).orElse(code)
                : of("pages.fact." + name + "." + code, of("code." + code, code, locale), locale);
    }

    /** The text of a code; the code itself where it has none. */
    public String of(String key, String otherwise, Locale locale) {
        return texts.getMessage(key, null, otherwise, locale);
    }

    /** The text of a code with these values in its places. */
    public String of(String key, String otherwise, Locale locale, Object... values) {
        return texts.getMessage(key, values, otherwise, locale);
    }
}
