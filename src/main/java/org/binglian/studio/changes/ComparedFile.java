package org.binglian.studio.changes;

import java.util.List;
import org.binglian.modelling.change.Sign;

/** One file that differs, ready to be shown. {@code marksBefore} and {@code marksAfter}: {@code id:SIGN} of the elements to colour. */
public record ComparedFile(String name, String title, String kind, boolean inBefore, boolean inAfter, List<Line> lines, List<Line> asides,
                           String marksBefore, String marksAfter, List<Table> tables, List<Part> parts) {

    /** A change in words. */
    public record Line(String element, String kind, Sign sign, String text) {

        /** Whether there is something on the diagram to show. */
        public boolean shown() {
            return !element.isEmpty();
        }
    }

    /** A decision table laid over its former self; {@code same}: how many rows did not change and are left out. */
    public record Table(String key, String name, List<Head> heads, List<Row> rows, int same) {
    }

    public record Head(String title, boolean input, Sign sign) {
    }

    /** {@code was}: its former number when it moved or went, else null. */
    public record Row(Integer number, Integer was, Sign sign, List<Cell> cells, String note, String noteBefore) {
    }

    /** {@code before} is null when the cell did not change. */
    public record Cell(String text, String before) {
    }

    /** A part of a form. */
    public record Part(String label, String type, boolean required, Sign sign) {
    }
}
