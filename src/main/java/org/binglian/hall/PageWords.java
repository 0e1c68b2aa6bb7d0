package org.binglian.hall;

import java.util.Locale;
import org.binglian.catalogue.Catalogue;
import org.binglian.deadline.OfficeTime;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page {@code say}. */
@ControllerAdvice(annotations = Controller.class)
class PageWords {

    private final Words words;
    private final Catalogue catalogue;
    private final OfficeTime office;

    PageWords(Words words, Catalogue catalogue, OfficeTime office) {
        this.words = words;
        this.catalogue = catalogue;
        this.office = office;
    }

    @ModelAttribute("say")
    Say say(Locale locale) {
        return new Say(words, catalogue, office, locale);
    }
}
