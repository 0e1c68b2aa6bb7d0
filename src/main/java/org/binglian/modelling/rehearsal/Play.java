package org.binglian.modelling.rehearsal;

/** The child's half of a kind of rehearsal: a bean {@link InChild}, run once on the models of its folder, with office time its own. */
public interface Play {

    Rehearsal.Kind kind();

    /** Whether office time is set to the opening before the play; a play with running cases sets it forward itself. */
    default boolean beginsTime() {
        return true;
    }

    /** Plays to the end. Whatever it throws fails the rehearsal. */
    void run(Stage stage) throws Exception;
}
