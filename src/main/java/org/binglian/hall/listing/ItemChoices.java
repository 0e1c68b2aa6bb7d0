package org.binglian.hall.listing;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.binglian.access.Departments;
import org.binglian.catalogue.Catalogue;
import org.binglian.catalogue.HandlingType;
import org.binglian.catalogue.Item;
import org.binglian.catalogue.PowerType;
import org.binglian.catalogue.Stage;
import org.binglian.deadline.OfficeTime;
import org.binglian.hall.Words;
import org.springframework.stereotype.Component;

/** The choices of the list's filters, each with how many items it would leave. */
@Component
class ItemChoices {

    private static final List<Integer> DAYS = List.of(0, 3, 5, 10, 20);

    private final Catalogue catalogue;
    private final Departments departments;
    private final OfficeTime office;
    private final Words words;

    ItemChoices(Catalogue catalogue, Departments departments, OfficeTime office, Words words) {
        this.catalogue = catalogue;
        this.departments = departments;
        this.office = office;
        this.words = words;
    }

    /** One option; {@code chosen} when the filter has it. */
    record Choice(String value, String name, int count, boolean chosen) {
    }

    List<Choice> stages(ItemFilter f, Locale locale) {
        return choices(Stream.of(Stage.values()), f.stage(), one -> words.stage(one.name(), locale),
            one -> new ItemFilter(f.query(), one, f.department(), f.power(), f.handling(), f.within()));
    }

    List<Choice> powers(ItemFilter f, Locale locale) {
        return choices(Stream.of(PowerType.values()).filter(one -> listed(item -> item.powerType() == one)), f.power(),
            one -> words.of("catalogue.power." + one, one.nameZh(), locale),
            one -> new ItemFilter(f.query(), f.stage(), f.department(), one, f.handling(), f.within()));
    }

    List<Choice> handlings(ItemFilter f, Locale locale) {
        return choices(Stream.of(HandlingType.values()), f.handling(), one -> words.of("catalogue.handling." + one, one.name(), locale),
            one -> new ItemFilter(f.query(), f.stage(), f.department(), f.power(), one, f.within()));
    }

    List<Choice> times(ItemFilter f, Locale locale) {
        return choices(DAYS.stream(), f.within(), one -> one == 0 ? words.of("listing.at-once", "", locale)
                : words.of("listing.within", "", locale, one),
            one -> new ItemFilter(f.query(), f.stage(), f.department(), f.power(), f.handling(), one));
    }

    /** Only the departments that the list names. */
    List<Choice> bodies(ItemFilter f, Locale locale) {
        return choices(departments.all().stream().map(one -> one.id())
                .filter(id -> listed(item -> item.decidingBody().equals(id) || item.supervisingDepartment().equals(id))), f.department(),
            id -> words.department(id, locale), id -> new ItemFilter(f.query(), f.stage(), id, f.power(), f.handling(), f.within()));
    }

    private boolean listed(Predicate<Item> which) {
        return catalogue.inForce(office.today()).stream().anyMatch(which);
    }

    private <T> List<Choice> choices(Stream<T> all, T chosen, Function<T, String> name, Function<T, ItemFilter> with) {
        return all.map(one -> new Choice(one.toString(), name.apply(one), with.apply(one).in(catalogue, office.today()).size(),
            Objects.equals(one, chosen))).toList();
    }
}
