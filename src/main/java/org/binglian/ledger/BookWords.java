package org.binglian.ledger;

import java.nio.charset.StandardCharsets;

/** What the texts of a book often say, the most frequent last. A book can only be read with the words with which it was packed. */
final class BookWords {

    static final byte[] FIRST = """
            OPINION_DEEMED_CONSENT
            DEFAULT_RECORDED
            TASK_COMPLETED
            TASK_TRANSFERRED
            DOCUMENT_VIEWED
            CORRECTION_SUPPLIED
            WITHDRAWAL_REQUESTED
            EXTENSION_DECIDED
            SPECIAL_PROCEDURE_ENDED
            PREREQUISITE_WAIVED
            WAIVER_CLOSED
            STOOD_IN
            MEETING_SETTLED
            CASE_RATED
            CASE_MOVED
            HANDED_OUT
            SENT_OUT
            DELIVERY_CHOSEN
            {"method":"DELIVERY_
            PROMISE_SIGNED
            DOCUMENT_REUSED
            WARNING
            system
            {"department":"
            ","level":"YELLOW"}
            MATERIAL_SUPPLIED
            applicant1
            {"fileName":"
            ","materialCode":"
            OPINION_ASKED
            OPINION_GIVEN
            ","itemCode":"
            ","opinion":"AGREE","reason":"
            OPINION_OVERDUE
            NOT_GRANTED
            REFUSED
            GRANT_WITH_CONDITIONS
            ","conditions":"
            ,"clock":
            ,"effectiveOn":"
            ,"kind":"
            ","mode":"
            ","from":"
            ","until":"
            ,"days":
            true,
            false,
            CASE_RECEIVED
            ","receipt":"SJ-2026-000
            ","stage":"
            ITEMS_SELECTED
            system
            {"items":[{"itemCode":"
            ","version":1},{"itemCode":"
            ","version":1}]}
            ACCEPTANCE_DECIDED
            window1
            {"decision":"ACCEPT","reason":""}
            COMPLETENESS_CHECKED
            {"complete":true,"department":"
            CASE_ACCEPTED
            system
            {"acceptance":"ACCEPT"}
            PAPER_ISSUED
            system
            {"number":"SL-2026-000","paper":"ACCEPTANCE_NOTICE","sha256":"
            CASE_CLOSED
            system
            {"state":11}
            ITEM_STARTED
            system
            {"from":"2026-11-23","itemCode":"
            ","promisedDays":10}
            REVIEW_PROPOSED
            planning1
            {"itemCode":"
            ","proposal":"GRANT","reason":"材料齐全，符合要求"}
            BODY_DECIDED
            planning1
            {"decision":"GRANTED","itemCode":"
            ","reason":"材料齐全，符合要求"}
            PAPER_ISSUED
            planning1
            {"itemCode":"
            ","number":"ZY-2026-000
            ","paper":"GRANT_DECISION","sha256":"\u0001"}
            ITEM_DECIDED
            planning1
            {"decision":"GRANTED","itemCode":"
            ","paper":"ZY-2026-000
            """.getBytes(StandardCharsets.UTF_8);

    private BookWords() {
    }
}
