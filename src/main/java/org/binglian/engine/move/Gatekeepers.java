package org.binglian.engine.move;

import java.util.Collection;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever waits at a gate looks again by the conditions of the newer model; the engine looks only when a variable changes. */
@Component
class Gatekeepers {

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    Gatekeepers(@Lazy RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    void lookAgain(Collection<String> instances) {
        jdbc.sql("select distinct PROC_INST_ID_ from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ in (:all) and EVENT_TYPE_ = 'conditional' order by PROC_INST_ID_")
                .param("all", instances).query(String.class).list().forEach(instance -> {
                    Object turn = runtime.getVariable(instance, "gateTurn");
                    runtime.setVariable(instance, "gateTurn", turn instanceof Integer n ? n + 1 : 1);
                });
    }
}
