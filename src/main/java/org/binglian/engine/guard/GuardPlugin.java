package org.binglian.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.binglian.engine.ModelBean;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Closes the engine's doors to code: guarded expressions, no script engine, no expressions in ad-hoc queries. */
@Component
@Order(100)
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final ListableBeanFactory beans;

    GuardPlugin(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(new LazyModelBeans(beans)));
        configuration.setScriptEngineResolver(new NoScriptEngine());
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setEnableScriptEngineNashornCompatibility(false);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(true);
        configuration.setEnableXxeProcessing(false);
        configuration.setAuthorizationEnabled(true);
        configuration.setTenantCheckEnabled(false);
        configuration.setJavaSerializationFormatEnabled(false);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setResolverFactories(new ArrayList<>(List.of()));
    }

    private static final class NoScriptEngine extends DefaultScriptEngineResolver {

        private NoScriptEngine() {
            super(new javax.script.ScriptEngineManager(null));
        }

        @Override
        public javax.script.ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw new ExpressionForbidden("script language " + language);
        }
    }

    /** The beans that models may name, looked up by name when an expression asks. */
    private static final class LazyModelBeans extends TreeMap<String, Object> {

        private static final long serialVersionUID = 1L;
        private final transient ListableBeanFactory beans;

        private LazyModelBeans(ListableBeanFactory beans) {
            this.beans = beans;
        }

        @Override
        public boolean containsKey(Object name) {
            return beans.containsBean(name.toString()) && (JavaDelegate.class.isAssignableFrom(typeOf(name))
                    || beans.findAnnotationOnBean(name.toString(), ModelBean.class) != null);
        }

        @Override
        public Object get(Object name) {
            return beans.getBean(name.toString());
        }

        private Class<?> typeOf(Object name) {
            Class<?> type = beans.getType(name.toString());
            return type == null ? Object.class : type;
        }
    }
}
