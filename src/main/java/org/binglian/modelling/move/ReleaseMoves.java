package org.binglian.modelling.move;

import java.util.List;
import java.util.Map;
import org.binglian.engine.move.RunningCases;
import org.binglian.engine.move.RunningCases.Running;
import org.binglian.modelling.release.MovingCases;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which running cases go over to a release, and how far they are. */
@Component
public class ReleaseMoves implements MovingCases {

    private final CaseMoveRows rows;
    private final RunningCases running;

    ReleaseMoves(CaseMoveRows rows, RunningCases running) {
        this.rows = rows;
        this.running = running;
    }

    @Override
    @Transactional
    public void begin(int release, String deployment, Choice choice, String analyst) {
        switch (choice.kind()) {
            case NONE -> { }
            case ALL -> rows.add(release, deployment, elsewhere(deployment), analyst);
            case CHOSEN -> rows.add(release, deployment, choice.caseNumbers().stream().distinct().toList(), analyst);
        }
    }

    /** The running cases that are not on this deployment, the newest first. */
    public List<String> elsewhere(String deployment) {
        return running.all().stream().filter(one -> !one.deployment().equals(deployment)).map(Running::caseNumber).toList();
    }

    /** How many cases of this release are in which state. */
    public Map<CaseMove.State, Integer> counts(int release) {
        return rows.counts(release);
    }

    /** In the order in which they were asked for, at most {@code limit}. */
    public List<CaseMove> of(int release, CaseMove.State state, int limit) {
        return rows.of(release, state, limit);
    }

    /** Tries those again that could not move. Answers how many. */
    @Transactional
    public int again(int release) {
        return rows.again(release);
    }
}
