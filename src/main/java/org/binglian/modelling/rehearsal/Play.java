package org.binglian.modelling.rehearsal;

/** The child's half of a kind of rehearsal: a bean {@link InChild}, run once on the models of its folder, with office time its own. */
public interface Play {

    Rehearsal.Kind kind();

    /** Whether office time is set to the opening before the play; a play with running cases sets it forward itself. */
    default boolean beginsTime() {
        return true;
    }

    /** Whose a case or a project of the play is, as the office that asked knows it: a scenario, a case of the record; null where that is unknown. */
    default String about(String subject) {
        return subject;
    }

    /** Plays to the end. Whatever it throws fails the rehearsal. */
    void run(Stage stage) throws Exception;
}
