package org.binglian.prerequisite;

import org.binglian.codes.ItemCode;

/** The decision {@code regional-assessment}: what an assessment of a kind spares an item. */
public interface AssessmentRule {

    Ruling rule(String kind, ItemCode item, String projectClass, String region);

    /** {@code treatment}: SKIP, COMMIT, SIMPLIFY or NONE; {@code flow}: the lighter flow of COMMIT and SIMPLIFY. */
    record Ruling(String treatment, String flow, String basis) {

        public boolean spares() {
            return !"NONE".equals(treatment);
        }

        int rank() {
            return java.util.List.of("SIMPLIFY", "COMMIT", "SKIP").indexOf(treatment);
        }
    }
}
