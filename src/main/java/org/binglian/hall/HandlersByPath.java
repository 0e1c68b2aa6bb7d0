package org.binglian.hall;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Of some hundred handlers whose paths have variables only those are tried whose paths begin as the request's does. */
final class HandlersByPath extends RequestMappingHandlerMapping {

    private static final String VARIABLE = "[{*?].*";

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected RequestMappingInfo getMatchingMapping(RequestMappingInfo handler, HttpServletRequest request) {
        String path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication().value();
        return beginnings.computeIfAbsent(handler, HandlersByPath::beginnings).stream().anyMatch(path::startsWith) || spelledOtherwise(path)
                ? super.getMatchingMapping(handler, request) : null;
    }

    /** {@code /files/**} is {@code /files} too. */
    private static List<String> beginnings(RequestMappingInfo handler) {
        Set<String> patterns = handler.getPatternValues();
        return patterns.stream().map(pattern -> pattern.replaceFirst(VARIABLE, "").replaceFirst("/$", "")).toList();
    }

    /** The same letters may be written as percents, and a part of a path may have parameters. */
    private static boolean spelledOtherwise(String path) {
        return path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
    }
}
