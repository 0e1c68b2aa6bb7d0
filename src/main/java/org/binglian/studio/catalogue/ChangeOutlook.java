package org.binglian.studio.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.binglian.access.Person;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.upkeep.CatalogueChange;
import org.binglian.catalogue.upkeep.ChangeEffects;
import org.binglian.catalogue.upkeep.Effects;
import org.binglian.codes.ItemCode;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.CaseAccess;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** What a change means for what runs, in words: cases keep what they have, drafts and projects will see the new list. */
@Component
class ChangeOutlook {

    private static final int SHOWN = 10;

    /** {@code cases}: how many run under what changes; {@code others}: a sentence each on drafts and projects. */
    public record Outlook(int cases, List<Line> lines, List<String> others) {
    }

    /** {@code keeps}: the versions under which they run; {@code more}: cases that are not named. */
    public record Line(String item, int count, String keeps, List<String> cases, int more) {
    }

    private final ChangeEffects effects;
    private final Catalogue catalogue;
    private final CaseAccess access;
    private final ListedItems items;
    private final Words words;
    private final OfficeTime office;

    ChangeOutlook(ChangeEffects effects, Catalogue catalogue, CaseAccess access, ListedItems items, Words words, OfficeTime office) {
        this.effects = effects;
        this.catalogue = catalogue;
        this.access = access;
        this.items = items;
        this.words = words;
        this.office = office;
    }

    /** Null when nothing is to come any more. */
    Outlook of(CatalogueChange change, Person reader, Locale locale) {
        boolean judged = change.open() || change.state() == CatalogueChange.State.SUBMITTED || comes(change) && change.state() == CatalogueChange.State.IN_FORCE;
        if (!judged || change.takesBack() != null) {
            return null;
        }
        var found = effects.of(change.number(), reader, access::maySee);
        return new Outlook(found.cases().stream().mapToInt(Effects.OnCases::count).sum(), found.cases().stream().filter(one -> one.count() > 0)
                .map(one -> line(one, locale)).toList(), others(found, locale));
    }

    /** Whether its day is still to come. */
    boolean comes(CatalogueChange change) {
        return change.effectiveFrom() != null && office.today().isBefore(change.effectiveFrom());
    }

    private Line line(Effects.OnCases one, Locale locale) {
        var shown = one.shown().stream().limit(SHOWN).map(number -> number.value()).toList();
        return new Line(name(one.item(), locale), one.count(), one.versions().stream().map(version -> keeps(one.item(), version, locale))
                .collect(Collectors.joining(words.of("upkeep.semicolon", "; ", locale))), shown, one.count() - shown.size());
    }

    private String keeps(ItemCode item, int version, Locale locale) {
        return catalogue.version(item, version).map(found -> words.of("upkeep.effects.keep.version", "", locale, version,
                items.promised(found.promisedDays(), locale))).orElse(String.valueOf(version));
    }

    private List<String> others(Effects found, Locale locale) {
        List<String> said = new ArrayList<>();
        found.drafts().stream().filter(one -> one.count() > 0).forEach(one -> {
            said.add(words.of("upkeep.effects.drafts", "", locale, one.count(), name(one.item(), locale)));
            one.missing().forEach(paper -> said.add(words.of("upkeep.effects.drafts.missing", "", locale, paper.drafts(), paper(paper, locale))));
            one.spare().forEach(paper -> said.add(words.of("upkeep.effects.drafts.spare", "", locale, paper.drafts(), paper(paper, locale))));
        });
        found.projects().forEach(one -> {
            if (one.gain() > 0) {
                said.add(words.of("upkeep.effects.projects.gain", "", locale, one.gain(), name(one.item(), locale)));
            }
            if (one.lose() > 0) {
                said.add(words.of("upkeep.effects.projects.lose", "", locale, one.lose(), name(one.item(), locale)));
            }
        });
        return said;
    }

    private String name(ItemCode item, Locale locale) {
        String name = words.item(item, locale);
        return name.equals(item.value()) ? name : item.value() + " " + name;
    }

    private static String paper(Effects.Paper paper, Locale locale) {
        return paper.code() + " " + ("en".equals(locale.getLanguage()) ? paper.nameEn() : paper.nameZh());
    }
}
