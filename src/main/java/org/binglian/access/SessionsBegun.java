package org.binglian.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes when a session began, and ends at its next request one that began before the person signed out everywhere, got another
 * password, role or department, or left. The database says so, hence every node.
 */
class SessionsBegun extends OncePerRequestFilter implements SessionAuthenticationStrategy {

    private static final String BEGUN = SessionsBegun.class.getName();

    private final People people;

    SessionsBegun(People people) {
        this.people = people;
    }

    @Override
    public void onAuthentication(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        begin(request, people);
    }

    /** This session goes on although all others of the person have ended. By the database's clock, which all nodes share. */
    static void begin(HttpServletRequest request, People people) {
        request.getSession().setAttribute(BEGUN, people.databaseTime());
    }

    /** When a session of somebody who is signed in began; null where that is not known. */
    static Instant begun(HttpSession session) {
        return session.getAttribute(BEGUN) instanceof Instant begun ? begun : null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/islands/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null && (begun(session) == null || !people.sessionHolds(authentication.getName(), begun(session)))) {
                session.invalidate();
                SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
            }
        }
        chain.doFilter(request, response);
    }
}
