package org.binglian.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.binglian.engine.feel.FeelEngines;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class DecisionsTest {

    @Test
    void the_engine_decides_with_the_feel_that_keeps_what_it_parsed() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID()).setProcessEngineName("decisions").setEnforceHistoryTimeToLive(false);
        configuration.setProcessEnginePlugins(List.<ProcessEnginePlugin>of(new Decisions(null, null,
                new StaticListableBeanFactory().getBeanProvider(DecisionWitness.class))));
        var engine = configuration.buildProcessEngine();
        try {
            var feel = ((DefaultDmnEngineConfiguration) configuration.getDmnEngineConfiguration()).getFeelEngine();
            assertThat(feel).hasSameClassAs(new FeelEngines().createInstance());
            engine.getRepositoryService().createDeployment().addClasspathResource("decisions/project-class.dmn").deploy();
            assertThat(engine.getDecisionService().evaluateDecisionTableByKey("project-class", Map.of("investment", "GOVERNMENT", "sector", "ROAD",
                    "hasSecretProject", false)).getResultList()).isNotEmpty();
        } finally {
            engine.close();
        }
    }
}
