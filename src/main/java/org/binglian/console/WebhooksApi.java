package org.binglian.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Departments;
import org.binglian.access.Person;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.notice.Deliveries;
import org.binglian.notice.Delivery;
import org.binglian.notice.Webhook;
import org.binglian.notice.WebhookSender;
import org.binglian.notice.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operator connects departments' own systems, and sees what does not get through. */
@RestController
@RequestMapping("/api/webhooks")
class WebhooksApi {

    private static final Set<String> STATES = Set.of("PENDING", "SENDING", "SENT", "STUCK", "SKIPPED");

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final Departments departments;
    private final CurrentPerson current;

    WebhooksApi(Webhooks webhooks, Deliveries deliveries, WebhookSender sender, Departments departments, CurrentPerson current) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.departments = departments;
        this.current = current;
    }

    record WebhookRequest(String department, String url, String secret, List<String> kinds, String channel) {
    }

    record ActiveRequest(boolean active) {
    }

    @GetMapping
    Map<String, Object> all() {
        operator();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("delivering", sender.enabled());
        answer.put("webhooks", webhooks.all());
        answer.put("next", null);
        return answer;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, Object> register(@RequestBody WebhookRequest request) {
        var operator = operator();
        boolean gateway = Webhook.GATEWAY.equals(request.channel());
        String department = gateway && request.department() == null ? "window" : departments.require(request.department()).id();
        var registered = webhooks.register(request.channel() == null ? "DEPARTMENT" : request.channel(), department, request.url(), request.secret(),
                request.kinds(), operator.id());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("webhook", registered.webhook());
        answer.put("secret", registered.secret());
        answer.put("delivering", sender.enabled());
        return answer;
    }

    @PostMapping("/{id}/active")
    Webhook active(@PathVariable long id, @RequestBody ActiveRequest request) {
        operator();
        return webhooks.active(id, request.active());
    }

    @GetMapping("/deliveries")
    Map<String, Object> deliveries(@RequestParam(required = false) String state, @RequestParam(defaultValue = "50") int limit) {
        operator();
        if (state != null && !STATES.contains(state)) {
            throw Refusal.invalid("deliveries-filter").field("state", "choice", String.join(", ", STATES));
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        List<Delivery> found = deliveries.newest(state, Math.max(1, Math.min(limit, 200)));
        answer.put("deliveries", found);
        answer.put("next", null);
        return answer;
    }

    @PostMapping("/deliveries/{id}/retry")
    Map<String, Object> retry(@PathVariable long id) {
        operator();
        deliveries.retry(id);
        return Map.of("id", id, "state", "PENDING");
    }

    @PostMapping("/deliveries/{id}/skip")
    Map<String, Object> skip(@PathVariable long id) {
        operator();
        deliveries.skip(id);
        return Map.of("id", id, "state", "SKIPPED");
    }

    private Person operator() {
        var person = current.require();
        if (!person.is(Role.ADMIN)) {
            throw Refusal.denied();
        }
        return person;
    }
}
