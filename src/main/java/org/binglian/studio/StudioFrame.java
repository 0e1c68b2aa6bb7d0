package org.binglian.studio;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.binglian.hall.Words;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the studio {@code studioNames}, several people in one line, and {@code studioTold}, null when no form was sent. */
@ControllerAdvice(basePackageClasses = StudioFrame.class)
class StudioFrame {

    /** People by name. */
    public record Names(Words words, Locale locale) {

        public String of(Collection<String> people) {
            return people.stream().map(one -> words.actor(one, locale)).collect(Collectors.joining(words.of("drafts.and", ", ", locale)));
        }
    }

    private final Words words;

    StudioFrame(Words words) {
        this.words = words;
    }

    @ModelAttribute
    void names(Locale locale, Model model) {
        model.addAttribute("studioNames", new Names(words, locale));
    }
}
