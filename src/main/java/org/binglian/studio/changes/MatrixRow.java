package org.binglian.studio.changes;

import java.util.List;

/** One item with what the decisions in force say of it. */
public record MatrixRow(String code, String name, String stage, String body, String bodyName, String kind, Cell flow, String flowCode, Cell silence,
                        List<Cell> opinions, List<Cell> tolerable, List<Cell> waivable) {

    /** The answer in words, and where the decision says so. */
    public record Cell(String text, String href) {
    }
}
