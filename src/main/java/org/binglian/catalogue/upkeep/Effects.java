package org.binglian.catalogue.upkeep;

import java.util.List;
import org.binglian.codes.CaseNumber;
import org.binglian.codes.ItemCode;
import org.binglian.codes.MaterialCode;

/** What a change will mean for what runs: cases keep what they were filed under; drafts and guides will see the new list. */
public record Effects(List<OnCases> cases, List<OnDrafts> drafts, List<OnProjects> projects) {

    /** Running cases of one item, which keep its version; {@code shown}: the numbers that the reader may see, at most a hundred. */
    public record OnCases(ItemCode item, int count, List<Integer> versions, List<CaseNumber> shown) {
    }

    /**
     * Applications in preparation that go by the new list when they are filed from its day on. {@code missing}: papers that the item will
     * newly ask for, {@code spare}: papers given that it asks for no more, each with the number of drafts.
     */
    public record OnDrafts(ItemCode item, int count, List<Paper> missing, List<Paper> spare) {
    }

    public record Paper(MaterialCode code, String nameZh, String nameEn, int drafts) {
    }

    /**
     * Projects whose guide will tell them otherwise: {@code keep}: the item applies before and after, {@code gain}: it applies newly,
     * {@code lose}: no more.
     */
    public record OnProjects(ItemCode item, int keep, int gain, int lose) {
    }
}
