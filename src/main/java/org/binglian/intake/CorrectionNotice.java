package org.binglian.intake;

import java.util.List;
import java.util.stream.Stream;

/** The one notice (一次性告知) of a case's present round: its number, null before it is issued, and what it demands. */
public record CorrectionNotice(String number, List<Demand> demands) {

    CorrectionNotice with(String issued, Demand more) {
        return new CorrectionNotice(number == null || issued != null && issued.compareTo(number) > 0 ? issued : number,
                Stream.concat(demands.stream(), Stream.of(more)).toList());
    }
}
