package org.binglian.desk.acts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.hall.CaseAccess;
import org.binglian.review.AddedOpinions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One more department is asked about an item under review (追加征求意见). */
@RestController
class OpinionsApi {

    private final AddedOpinions opinions;
    private final CaseAccess access;

    OpinionsApi(AddedOpinions opinions, CaseAccess access) {
        this.opinions = opinions;
        this.access = access;
    }

    record OpinionRequest(String department, String reason) {
    }

    @PostMapping("/api/cases/{caseNumber}/items/{itemCode}/opinions")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> ask(@PathVariable String caseNumber, @PathVariable String itemCode, @RequestBody OpinionRequest request) {
        var asked = opinions.ask(access.itemToReview(caseNumber, itemCode), request.department(), request.reason(), access.person());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("itemCode", itemCode);
        answer.put("department", asked.department());
        answer.put("workingDays", asked.workingDays());
        answer.put("timeoutMode", asked.timeoutMode());
        answer.put("holdsGrant", asked.holdsGrant());
        return answer;
    }
}
