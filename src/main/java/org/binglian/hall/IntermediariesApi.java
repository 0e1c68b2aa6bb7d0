package org.binglian.hall;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of agencies, without signing in. */
@RestController
class IntermediariesApi {

    private final RegisterViews views;

    IntermediariesApi(RegisterViews views) {
        this.views = views;
    }

    @GetMapping("/api/intermediaries")
    Map<String, Object> intermediaries(@RequestParam(required = false) String service, @RequestParam(required = false) String query, Locale locale) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("agencies", views.agencies(service, query, locale));
        answer.put("services", views.services(locale));
        answer.put("next", null);
        return answer;
    }
}
