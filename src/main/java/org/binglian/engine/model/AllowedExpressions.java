package org.binglian.engine.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.engine.ModelBean;
import org.camunda.bpm.impl.juel.AstBracket;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * What an expression in a model may say, judged by its syntax and never evaluated: variables, the methods of a {@link ModelBean}, the
 * harmless methods of plain values, a few functions. What it does not know here, the guard of the running engine refuses once more.
 */
public final class AllowedExpressions {

    private static final int LONGEST = 2_000;
    private static final int KNOWN = 5_000;
    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now", "dateTime");
    private static final Set<String> METHODS = Set.of("getVariable", "hasVariable", "getVariableLocal", "hasVariableLocal", "getProcessBusinessKey",
            "length", "isEmpty", "contains", "startsWith", "endsWith", "trim", "equals", "toUpperCase", "toLowerCase", "size", "get", "containsKey",
            "empty", "toDate", "getTime", "intValue");
    private static final Set<String> OF_EXECUTION = Set.of("processBusinessKey");
    private static final Set<String> NEVER = Set.of("class", "getclass", "classloader", "forname", "invoke", "newinstance", "wait", "notify",
            "notifyall", "hashcode", "clone", "finalize", "getmethod", "getmethods", "getconstructor", "declaredmethods", "exec", "runtime");
    private static final Map<String, Optional<Breach>> SEEN = new ConcurrentHashMap<>();

    private AllowedExpressions() {
    }

    /** Why this text may not stand in a model; texts without an expression always may. */
    public static Optional<Breach> breach(String text) {
        if (text == null || !(text.contains("${") || text.contains("#{"))) {
            return Optional.empty();
        }
        if (text.length() > LONGEST) {
            return forbidden(text.substring(0, 100) + "…");
        }
        if (SEEN.size() > KNOWN) {
            SEEN.clear();
        }
        return SEEN.computeIfAbsent(text, AllowedExpressions::judge);
    }

    private static Optional<Breach> judge(String text) {
        try {
            return refused(new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot()) ? forbidden(text) : Optional.empty();
        } catch (RuntimeException | StackOverflowError e) {
            return forbidden(text);
        }
    }

    private static Optional<Breach> forbidden(String text) {
        return Optional.of(new Breach(Breach.Kind.EXPRESSION, text.strip()));
    }

    private static boolean refused(Node node) {
        boolean here = node instanceof AstFunction function && !FUNCTIONS.contains(function.getName())
                || node instanceof AstMethod && refusedCall(node.getChild(0))
                || node instanceof AstDot dot && refusedProperty(dot.getChild(0), name(dot))
                || node instanceof AstBracket bracket && bracket.getChild(1) instanceof AstString text && refusedProperty(bracket.getChild(0), plain(text));
        for (int i = 0; !here && i < node.getCardinality(); i++) {
            here = node.getChild(i) != null && refused(node.getChild(i));
        }
        return here;
    }

    private static boolean refusedCall(Node property) {
        if (!(property instanceof AstDot dot)) {
            return true;
        }
        String name = name(dot);
        boolean harmless = METHODS.contains(name) || name.matches("(plus|minus|with)[A-Z]\\w*");
        return !harmless && !(dot.getChild(0) instanceof AstIdentifier bean && Beans.NAMES.contains(bean.getName()));
    }

    private static boolean refusedProperty(Node of, String name) {
        return NEVER.contains(name.toLowerCase(java.util.Locale.ROOT)) || of instanceof AstIdentifier root
                && Set.of("execution", "task", "caseExecution", "externalTask").contains(root.getName()) && !OF_EXECUTION.contains(name)
                && !METHODS.contains(name);
    }

    private static String name(AstDot dot) {
        return dot.toString().replaceFirst("^\\W+", "");
    }

    private static String plain(AstString text) {
        return text.toString().replaceAll("^[\"']|[\"']$", "");
    }

    /** The names of the beans that were made for models. */
    public static Set<String> beans() {
        return Beans.NAMES;
    }

    private static final class Beans {
        private static final Set<String> NAMES = names();

        private static Set<String> names() {
            var scanner = new ClassPathScanningCandidateComponentProvider(false);
            scanner.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
            var naming = AnnotationBeanNameGenerator.INSTANCE;
            var nowhere = new SimpleBeanDefinitionRegistry();
            return Stream.of("org.binglian.engine.alarm", "org.binglian.engine.step", "org.binglian.engine.task")
                    .flatMap(where -> scanner.findCandidateComponents(where).stream())
                    .map(bean -> naming.generateBeanName(bean, nowhere)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
