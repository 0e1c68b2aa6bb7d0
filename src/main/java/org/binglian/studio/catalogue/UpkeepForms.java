package org.binglian.studio.catalogue;

import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.binglian.access.Person;
import org.binglian.hall.OnceOnly;
import org.binglian.hall.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Does what a form asks, once; where it is refused, the form is shown again as it was typed. */
@Component
class UpkeepForms {

    /** A form as it was sent. {@code what}: the same for a form that is sent twice; {@code done}: key of what is said then. */
    record Sent(Person person, String what, String done, RedirectAttributes next, Locale locale) {
    }

    private final OnceOnly once;
    private final UpkeepErrors errors;
    private final Words words;

    UpkeepForms(OnceOnly once, UpkeepErrors errors, Words words) {
        this.once = once;
        this.errors = errors;
        this.words = words;
    }

    /** @param act answers where to go when it is done @param again shows the form with what is wrong */
    ModelAndView act(Sent sent, Supplier<String> act, Function<FormErrors, ModelAndView> again) {
        try {
            String where = once.once(sent.person(), "catalogue:" + sent.what(), act);
            sent.next().addFlashAttribute("upkeepDone", words.of("upkeep.done." + sent.done(), "", sent.locale()));
            return to(where);
        } catch (RuntimeException failure) {
            return again.apply(errors.of(failure, sent.locale()));
        }
    }

    /** A button of a page that is shown again by going back to it; {@code typed}: what was written beside it. */
    ModelAndView turn(Sent sent, String typed, Supplier<String> act, String back) {
        return act(sent, act, wrong -> {
            sent.next().addFlashAttribute("errors", wrong).addFlashAttribute("typed", typed);
            return to(back);
        });
    }

    /** The page again, as refused. */
    static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** 303, so that a reload never sends a form again. */
    static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true, false, false));
    }
}
