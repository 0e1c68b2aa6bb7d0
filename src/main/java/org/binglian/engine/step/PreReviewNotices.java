package org.binglian.engine.step;

import java.util.List;
import java.util.Map;
import org.binglian.intake.PreReview;
import org.binglian.intake.PreReviews;
import org.binglian.notice.Notices;
import org.springframework.stereotype.Component;

/** Tells whoever prepares the draft, and whose it is, how its pre-review ended. */
@Component
public class PreReviewNotices {

    /** The process variable with the number of the pre-review that the process is about. */
    public static final String ID = "preReviewId";

    private final Notices notices;
    private final PreReviews preReviews;

    PreReviewNotices(Notices notices, PreReviews preReviews) {
        this.notices = notices;
        this.preReviews = preReviews;
    }

    public void answered(PreReview ended) {
        readers(ended).forEach(reader -> notices.tell(reader, "PRE_REVIEW_ANSWERED", null,
                Map.of("projectNumber", ended.project().value(), "remarks", ended.remarks().size(), "stage", ended.stage())));
    }

    void silent(PreReview ended) {
        readers(ended).forEach(reader -> notices.tell(reader, "PRE_REVIEW_SILENT", null,
                Map.of("projectNumber", ended.project().value(), "stage", ended.stage())));
    }

    private List<String> readers(PreReview ended) {
        return List.of(ended.askedBy(), preReviews.draftOf(ended).account()).stream().distinct().toList();
    }
}
