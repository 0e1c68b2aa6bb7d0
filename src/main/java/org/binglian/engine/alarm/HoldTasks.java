package org.binglian.engine.alarm;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.binglian.access.Departments;
import org.binglian.engine.ProcessIds;
import org.binglian.engine.Vars;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The process {@code default-breaker} of a hold, whose task names what is held. */
@Component
class HoldTasks {

    private static final int NAMED = 30;
    private static final int LONGEST = 3500;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HeldRows held;
    private final HoldRows holds;
    private final Departments departments;
    private final MessageSource texts;

    HoldTasks(@Lazy RuntimeService runtime, @Lazy RepositoryService repository, HeldRows held, HoldRows holds, Departments departments, MessageSource texts) {
        this.runtime = runtime;
        this.repository = repository;
        this.held = held;
        this.holds = holds;
        this.departments = departments;
        this.texts = texts;
    }

    /** Where an office's own models have no such process yet, the hold waits for it; the page of supervision releases all the same. */
    void open(Hold hold) {
        var definition = repository.createProcessDefinitionQuery().processDefinitionKey(ProcessIds.DEFAULT_BREAKER).latestVersion().singleResult();
        if (definition != null) {
            Map<String, Object> variables = said(hold);
            variables.put(Vars.HOLD_NUMBER, hold.number());
            variables.put("holdCauseName", text(Locale.SIMPLIFIED_CHINESE, "pages.breaker.cause." + hold.cause()));
            variables.put("holdCauseNameEn", text(Locale.ENGLISH, "pages.breaker.cause." + hold.cause()));
            variables.put("holdReason", hold.reason());
            variables.put("holdReasonEn", hold.reasonEn());
            holds.set(hold, "listed = ?", hold.lines());
            runtime.createProcessInstanceById(definition.getId()).businessKey(hold.number()).setVariables(variables).execute();
        }
    }

    boolean runs(Hold hold) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(hold.number()).processDefinitionKey(ProcessIds.DEFAULT_BREAKER).count() > 0;
    }

    /** The first few at once; when a flood comes in, the upkeep tells of the rest. */
    void listNow(Hold hold) {
        if (hold.lines() <= NAMED) {
            list(hold);
        }
    }

    void list(Hold hold) {
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(hold.number()).processDefinitionKey(ProcessIds.DEFAULT_BREAKER).list()
                .forEach(instance -> {
                    runtime.setVariables(instance.getId(), said(hold));
                    holds.set(hold, "listed = ?", hold.lines());
                });
    }

    /** All has been released elsewhere, or answered: nobody need look any more. */
    void nothingHeld(Hold hold) {
        runtime.createMessageCorrelation(ProcessIds.MESSAGE_NOTHING_HELD).processInstanceBusinessKey(hold.number()).correlateAll();
    }

    private Map<String, Object> said(Hold hold) {
        List<HeldAlarm> named = held.waiting(hold, NAMED);
        return new HashMap<>(Map.of("heldCount", hold.waiting(), "heldList", list(hold, named, Locale.SIMPLIFIED_CHINESE),
                "heldListEn", list(hold, named, Locale.ENGLISH)));
    }

    private String list(Hold hold, List<HeldAlarm> named, Locale locale) {
        String list = named.stream().map(one -> line(one, locale)).collect(Collectors.joining("\n\n"));
        String more = hold.waiting() > named.size() ? "\n\n" + text(locale, "breaker.more", hold.waiting() - named.size()) : "";
        return (list.length() > LONGEST ? list.substring(0, LONGEST) + "…" : list) + more;
    }

    private String line(HeldAlarm one, Locale locale) {
        String body = one.department() == null ? "" : departments.find(one.department()).map(found -> found.name(locale)).orElse(one.department());
        return "№ " + one.line() + "　" + one.businessKey() + (one.itemCode() == null ? "" : " " + one.itemCode()) + "　" + body + "　" + one.lastDay() + "　"
                + text(locale, "pages.breaker.consequence." + one.consequence());
    }

    private String text(Locale locale, String key, Object... args) {
        return texts.getMessage(key, args, key, locale);
    }
}
