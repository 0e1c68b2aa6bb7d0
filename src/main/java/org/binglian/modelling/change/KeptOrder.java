package org.binglian.modelling.change;

import java.util.BitSet;
import java.util.List;

/** Which members of a list kept their order among each other: the longest rising run; the others were moved. */
final class KeptOrder {

    private KeptOrder() {
    }

    /** @param former the former places, in the order of today; the answer has a bit for each index that is not moved */
    static BitSet of(List<Integer> former) {
        int size = former.size();
        int[] length = new int[size];
        int[] previous = new int[size];
        int best = -1;
        for (int i = 0; i < size; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (former.get(j) < former.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        var kept = new BitSet();
        for (int at = best; at >= 0; at = previous[at]) {
            kept.set(at);
        }
        return kept;
    }

    static <T> BitSet of(List<T> before, List<T> after) {
        return of(after.stream().map(before::indexOf).toList());
    }
}
