package org.binglian.hall.apply;

import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a form leads when it has acted: 303, so that a reload never sends it again. */
final class SeeOther {

    private SeeOther() {
    }

    static ModelAndView to(String path) {
        return new ModelAndView(new RedirectView(path, true, false, false));
    }
}
