package org.binglian.desk.acts;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page {@code deskActs}, what may be done beside a task, and {@code deskTold}, what became of the form that was sent. */
@ControllerAdvice(annotations = Controller.class)
class ActsAdvice {

    private final DeskActs acts;

    ActsAdvice(DeskActs acts) {
        this.acts = acts;
    }

    @ModelAttribute
    void acts(Model model) {
        model.addAttribute("deskActs", acts);
        if (!model.containsAttribute("deskTold")) {
            model.addAttribute("deskTold", Told.nothing());
        }
    }
}
