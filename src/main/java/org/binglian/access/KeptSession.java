package org.binglian.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** The session in which a person changed the own password: it alone goes on, under a new id. */
public final class KeptSession {

    private KeptSession() {
    }

    public static void keep(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
            SessionsBegun.begin(request, WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext()).getBean(People.class));
        }
    }
}
