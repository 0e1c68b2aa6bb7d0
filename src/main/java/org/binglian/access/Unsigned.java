package org.binglian.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Answers programs that are not signed in (401) or not allowed (403) in the form of all our problems. */
@Component
class Unsigned implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    Unsigned(Problems problems) {
        this.problems = problems;
    }

    /** Browsers say where a request comes from; they are not challenged, so no pop-up and nothing remembered. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        if (e instanceof SignInLocked locked) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(locked.seconds()));
            problems.write(request, response, 429, "sign-in-locked", locked.minutes());
            return;
        }
        if (request.getHeader("Sec-Fetch-Mode") == null && request.getHeader("X-Requested-With") == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Binglian\", charset=\"UTF-8\"");
        }
        problems.write(request, response, 401, "not-signed-in");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) throws IOException {
        problems.write(request, response, 403, "denied");
    }
}
