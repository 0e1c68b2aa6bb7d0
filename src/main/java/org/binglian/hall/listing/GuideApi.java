package org.binglian.hall.listing;

import java.util.List;
import java.util.Locale;
import org.binglian.hall.KnownFeatures;
import org.binglian.hall.ProjectsApi;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A project's facts in, class, cycle, items in their order, gates and materials out; nothing is kept. */
@RestController
class GuideApi {

    private final Guide guide;
    private final KnownFeatures features;

    GuideApi(Guide guide, KnownFeatures features) {
        this.guide = guide;
        this.features = features;
    }

    @PostMapping("/api/guide")
    GuideAnswer guide(@RequestBody ProjectsApi.ProjectRequest request, Locale locale) {
        return guide.of(ProjectsApi.facts(request, features.known()), request.plots() == null ? List.of() : request.plots(), locale);
    }
}
