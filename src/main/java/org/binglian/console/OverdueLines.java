package org.binglian.console;

import java.util.Comparator;
import java.util.List;
import org.binglian.deadline.OfficeTime;
import org.binglian.worklist.Board;
import org.springframework.stereotype.Component;

/** How many open tasks of each department are past their last day, the most first. */
@Component
class OverdueLines {

    private final Board board;
    private final OfficeTime office;

    OverdueLines(Board board, OfficeTime office) {
        this.board = board;
        this.office = office;
    }

    /** A department that has some. */
    record Line(String department, int tasks) {}

    List<Line> all() {
        return board.overdue(office.today()).entrySet().stream().map(one -> new Line(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Line::tasks).reversed().thenComparing(Line::department)).toList();
    }
}
