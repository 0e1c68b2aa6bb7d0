package org.binglian.hall.apply;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a file away that is far too large before it is read, and leads back to the page that says so. */
class OversizedUploads extends OncePerRequestFilter {

    private static final Pattern UPLOAD = Pattern.compile("/apply/([a-z0-9]+)/materials/([A-Z0-9-]+)/file");
    /** Room for the other parts of the form. */
    private static final long FORM = 1_048_576;

    private final long largest;

    OversizedUploads(long largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var upload = UPLOAD.matcher(request.getRequestURI().substring(request.getContextPath().length()));
        if ("POST".equals(request.getMethod()) && request.getContentLengthLong() > largest + FORM && upload.matches()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + "/apply/" + upload.group(1) + "/materials?tooLarge=" + upload.group(2));
        } else {
            chain.doFilter(request, response);
        }
    }
}
