package org.binglian.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells of which subjects hardly anything will be recorded any more; the intake room implements it. */
public interface FinishedCases {

    int AT_ONCE = 500;

    /** The day on which the last of them ended; empty while there is none. */
    Optional<LocalDate> newest();

    /** Those that ended on this day or later, in the order of their numbers. @param after the number after which to begin */
    List<String> since(LocalDate day, String after, int atMost);

    /** Some at a time: those that ended since the day before the newest, or all. */
    default void each(boolean all, Consumer<List<String>> some) {
        newest().map(newest -> all ? LocalDate.EPOCH : newest.minusDays(1)).ifPresent(day -> {
            for (var page = since(day, "", AT_ONCE); !page.isEmpty(); page = since(day, page.get(page.size() - 1), AT_ONCE)) {
                some.accept(page);
            }
        });
    }
}
