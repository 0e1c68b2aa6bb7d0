package org.binglian.catalogue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.binglian.codes.ItemCode;

/** What the list alone says on whether an item applies; the decision applicable-items has the last word. */
public final class Applicability {

    private Applicability() {}

    public static boolean classListed(Item item, ProjectFacts facts) {
        return item.projectClasses().contains(facts.projectClass());
    }

    public static boolean conditionMet(Item item, ProjectFacts facts) {
        return item.condition().test(facts);
    }

    public static boolean applies(Item item, ProjectFacts facts) {
        return classListed(item, facts) && conditionMet(item, facts);
    }

    /** The codes of those that apply, in the order of the list. */
    public static Set<ItemCode> applicable(Collection<Item> items, ProjectFacts facts) {
        return items.stream().filter(item -> applies(item, facts)).map(Item::code)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
