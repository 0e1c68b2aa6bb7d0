package org.binglian.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How often alarms and asynchronous steps were executed: in one stretch in which nobody can act, and in all. An alarm that one process
 * has heard some hundred times is told when a limit ends the play, since most likely that is why.
 */
final class Rings {

    static final int OF_ONE = 1_000;
    static final int OF_ALL = 50_000;
    /** Working days, and alarms a day, of the longest honest play are fewer. */
    static final int SUSPICIOUS = 200;

    private final Map<String, Integer> stretch = new HashMap<>();
    private final Map<String, Integer> ever = new HashMap<>();
    private int all;
    private String loudest;
    private Footsteps.Place loudestPlace;

    void newStretch() {
        stretch.clear();
        all = 0;
    }

    /** @param alarm which of the process @throws Footsteps.Endless when it is one too many */
    void ring(String processInstance, String alarm, Supplier<Footsteps.Place> where) {
        String key = processInstance + " " + alarm;
        int times = ever.merge(key, 1, Integer::sum);
        if (times >= SUSPICIOUS && (loudest == null || key.equals(loudest) || times > ever.get(loudest))) {
            loudestPlace = key.equals(loudest) ? loudestPlace.times(times) : where.get().times(times);
            loudest = key;
        }
        if (stretch.merge(String.valueOf(processInstance), 1, Integer::sum) > OF_ONE || ++all > OF_ALL) {
            throw new Footsteps.Endless(where.get().times(times));
        }
    }

    Optional<Footsteps.Place> loudest() {
        return Optional.ofNullable(loudestPlace);
    }
}
