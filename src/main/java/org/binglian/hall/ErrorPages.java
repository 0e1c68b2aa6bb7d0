package org.binglian.hall;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.binglian.access.Outage;
import org.binglian.access.Problems;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What failed outside the controllers: a page for people, a problem for programs. */
@Controller
class ErrorPages implements ErrorController {

    private static final Set<Integer> OWN_PAGE = Set.of(403, 404, 500, 503);

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean outage = Outage.during(request);
        int status = outage ? 503 : request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (outage) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
        }
        var uri = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        if (uri.startsWith(request.getContextPath() + "/api/") || !accept.contains("text/html")) {
            problems.write(request, response, status, outage ? Outage.TYPE : ProblemAdvice.type(HttpStatusCode.valueOf(status)));
            return null;
        }
        response.setStatus(status);
        var page = OWN_PAGE.contains(status) ? status : status < 500 ? 404 : 500;
        return new ModelAndView("error/" + page);
    }
}
