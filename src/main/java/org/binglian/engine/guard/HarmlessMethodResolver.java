package org.binglian.engine.guard;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import org.binglian.engine.ModelBean;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.joda.time.ReadableInstant;

/** Calls a method or reads a property only where the allow-list has the type and the name; everything else is refused. */
class HarmlessMethodResolver extends BeanELResolver {

    private static final Set<String> OF_EXECUTION = Set.of("processBusinessKey", "getProcessBusinessKey", "getVariable", "hasVariable",
            "getVariableLocal", "hasVariableLocal");
    private static final Set<String> OF_TEXT = Set.of("length", "isEmpty", "contains", "startsWith", "endsWith", "trim", "equals",
            "toUpperCase", "toLowerCase");
    private static final Set<String> OF_COLLECTION = Set.of("size", "isEmpty", "contains", "get", "containsKey", "empty");
    private static final Set<String> NEVER = Set.of("class", "getClass", "wait", "notify", "notifyAll", "hashCode", "clone", "finalize");

    HarmlessMethodResolver() {
        super(true);
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null) {
            return null;
        }
        require(base, String.valueOf(property));
        return super.getValue(context, base, property);
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] params) {
        if (base == null || method == null) {
            return null;
        }
        require(base, String.valueOf(method));
        return super.invoke(context, base, method, types, params);
    }

    private static void require(Object base, String name) {
        if (NEVER.contains(name) || !allowed(base, name)) {
            throw new ExpressionForbidden(base.getClass().getSimpleName() + "." + name);
        }
    }

    private static boolean allowed(Object base, String name) {
        if (base instanceof DelegateExecution) {
            return OF_EXECUTION.contains(name);
        }
        if (base instanceof CharSequence) {
            return OF_TEXT.contains(name);
        }
        if (base instanceof Collection<?> || base instanceof Map<?, ?>) {
            return OF_COLLECTION.contains(name);
        }
        if (base instanceof ReadableInstant || base instanceof Temporal) {
            return name.startsWith("plus") || name.startsWith("minus") || name.startsWith("with") || name.equals("toDate");
        }
        if (base instanceof Date || base instanceof Number || base instanceof Boolean) {
            return name.equals("getTime") || name.equals("intValue") || name.equals("time");
        }
        return org.springframework.aop.support.AopUtils.getTargetClass(base).isAnnotationPresent(ModelBean.class);
    }
}
