package org.binglian.studio.rehearsal;

import java.util.Locale;
import org.binglian.modelling.rehearsal.Rehearsal;
import org.springframework.ui.Model;

/** How a page shows the result of one kind of rehearsal: a bean for each kind. */
public interface ResultPart {

    Rehearsal.Kind kind();

    /** The template whose fragment {@code result} shows it. */
    String template();

    /** Puts into the model what that fragment asks. */
    void show(Rehearsal rehearsal, Model model, Locale locale);
}
