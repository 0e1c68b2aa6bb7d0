package org.binglian.engine.move;

import java.util.List;

/** The case stays where it is, with all that belongs to it. */
public class CannotMove extends RuntimeException {

    private final transient List<Obstacle> obstacles;

    CannotMove(List<Obstacle> obstacles) {
        super(obstacles.toString());
        this.obstacles = List.copyOf(obstacles);
    }

    public List<Obstacle> obstacles() {
        return obstacles;
    }
}
