package org.binglian.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.notice.MailPost;
import org.binglian.notice.MailQueue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The operator sees which e-mails do not get through, and tries stuck ones again. Addresses and contents are not shown. */
@RestController
@RequestMapping("/api/mails")
class MailsApi {

    private final MailQueue mails;
    private final MailPost post;
    private final CurrentPerson current;

    MailsApi(MailQueue mails, MailPost post, CurrentPerson current) {
        this.mails = mails;
        this.post = post;
        this.current = current;
    }

    @GetMapping
    Map<String, Object> all(@RequestParam(required = false) String state, @RequestParam(defaultValue = "50") int limit) {
        operator();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("configured", post.configured());
        answer.put("mails", mails.newest(state, Math.max(1, Math.min(limit, 200))).stream().map(mail -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", mail.id());
            line.put("recipient", mail.recipient());
            line.put("kind", mail.kind());
            line.put("caseNumber", mail.caseNumber());
            line.put("state", mail.state());
            line.put("attempts", mail.attempts());
            line.put("lastError", mail.lastError());
            return line;
        }).toList());
        answer.put("next", null);
        return answer;
    }

    @PostMapping("/{id}/retry")
    Map<String, Object> retry(@PathVariable long id) {
        operator();
        mails.retry(id);
        return Map.of("id", id, "state", "PENDING");
    }

    private void operator() {
        if (!current.require().is(Role.ADMIN)) {
            throw Refusal.denied();
        }
    }
}
