package org.binglian.hall;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.Map;
import org.binglian.access.CurrentPerson;
import org.binglian.access.Refusal;
import org.binglian.access.Role;
import org.binglian.intermediary.AgencyNames;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * What a department's person writes beside tasks (a special procedure, an extension, an answer) names no agency either (rule 9). The
 * window hands in what applicants say: an agency may build, and files carry its name.
 */
@RestControllerAdvice
class UnnamedAgencies extends RequestBodyAdviceAdapter {

    private final CurrentPerson current;
    private final AgencyNames agencies;
    private final ObjectMapper json;

    UnnamedAgencies(CurrentPerson current, AgencyNames agencies, ObjectMapper json) {
        this.current = current;
        this.agencies = agencies;
        this.json = json;
    }

    /** An engagement is about its agency, and a task's fields are checked in the engine, where its kind is known. */
    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        Class<?> api = parameter.getContainingClass();
        return api != EngagementsApi.class && !"TasksApi".equals(api.getSimpleName());
    }

    @Override
    public Object afterBodyRead(Object body, HttpInputMessage message, MethodParameter parameter, Type type,
                                Class<? extends HttpMessageConverter<?>> converter) {
        current.get().filter(person -> person.department() != null && !person.is(Role.WINDOW)).ifPresent(person -> check("", json.valueToTree(body)));
        return body;
    }

    private void check(String field, JsonNode node) {
        if (node.isTextual()) {
            agencies.namedIn(node.asText()).ifPresent(name -> {
                throw Refusal.invalid("agency-named", name).field(field, "agency-named", name);
            });
        }
        for (Iterator<Map.Entry<String, JsonNode>> fields = node.fields(); fields.hasNext();) {
            var one = fields.next();
            check(one.getKey(), one.getValue());
        }
        if (node.isArray()) {
            node.forEach(one -> check(field, one));
        }
    }
}
