package org.binglian.catalogue.upkeep;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.binglian.catalogue.Item;
import org.binglian.codes.ItemCode;

/** A rule that a changed list must keep, or of which one should know before it is in force. */
interface ListRule {

    /** The items of the list without and with the change; {@code changed}: those that are new or others, or whose papers are. */
    record Lists(List<Item> before, List<Item> after, Set<ItemCode> changed, LocalDate from) {

        List<Item> changedItems() {
            return after.stream().filter(item -> changed.contains(item.code())).toList();
        }

        /** Those that the change ends. */
        List<Item> ended() {
            return before.stream().filter(item -> after.stream().noneMatch(other -> other.code().equals(item.code()))
                    && changed.contains(item.code())).toList();
        }

        static Optional<Item> find(Collection<Item> items, ItemCode code) {
            return items.stream().filter(item -> item.code().equals(code)).findFirst();
        }
    }

    void look(Lists lists, Findings findings);
}
