package org.binglian.office;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.binglian.access.Role;
import org.camunda.bpm.engine.rest.impl.NamedProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;

/**
 * The engine brings its whole REST API into its web applications. Each of its resources is read from its own annotations and asked for
 * with each role: what opens is {@code access/engine.csv}, nothing else, and nothing at all to whoever has not signed in.
 */
class EngineDoorsTest extends OfficeTest {

    private static final String UNDER = "/camunda/api/engine";
    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/access/engine.csv");

    @Test
    void only_the_doors_of_the_table_open_and_to_its_roles_only() throws IOException {
        Map<String, String> open = new TreeMap<>();
        var resources = resources();
        assertThat(resources).as("the whole API was found").hasSizeGreaterThan(350);
        for (String resource : resources) {
            var roles = Stream.of(Role.values()).filter(role -> opens(resource, role.name())).map(Role::name).toList();
            assertThat(opens(resource, null)).as(resource).isFalse();
            if (!roles.isEmpty()) {
                open.put(resource, String.join(" ", roles));
            }
        }
        var lines = open.entrySet().stream().map(door -> door.getKey().replaceFirst(" ", ",") + "," + door.getValue()).toList();
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(TABLE).stream().skip(1).toList());
    }

    @Test
    void nothing_that_is_not_in_the_table_answers_the_operator() {
        var session = office().signIn("admin1");
        for (String shut : List.of("POST /deployment/create", "POST /process-definition/x/start", "POST /message", "POST /user/create", "GET /user",
                "POST /authorization/create", "POST /migration/execute", "PUT /task/x/variables/y", "POST /task/x/delegate", "DELETE /process-instance/x",
                "POST /modification/execute", "POST /history/process-instance/delete", "POST /telemetry/configuration", "GET /task/x/variables",
                "POST /job/x/execute", "PUT /job/x/duedate", "POST /execution/x/signal", "POST /decision-definition/x/evaluate", "GET /schema/log")) {
            String[] parts = shut.split(" ");
            assertThat(office().send(null, parts[0], UNDER + "/engine/default" + parts[1], "GET".equals(parts[0]) ? null : "{}", session).status()).as(shut)
                    .isEqualTo(403);
        }
    }

    private boolean opens(String resource, String role) {
        String[] parts = resource.split(" ", 2);
        var evaluator = context.getBean(WebInvocationPrivilegeEvaluator.class);
        var who = role == null ? new org.springframework.security.authentication.AnonymousAuthenticationToken("key", "nobody",
                org.springframework.security.core.authority.AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))
                : new TestingAuthenticationToken("somebody", null, "ROLE_" + role);
        return evaluator.isAllowed("", UNDER + parts[1].replaceAll("\\{[^/]*}", "x"), parts[0], who);
    }

    private static Set<String> resources() {
        Set<String> found = new LinkedHashSet<>();
        walk(NamedProcessEngineRestServiceImpl.class, "/engine", found, new ArrayList<>());
        return found.stream().map(one -> one.replace("/engine/{name}", "/engine/default")).sorted().collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void walk(Class<?> type, String under, Set<String> found, List<Class<?>> way) {
        if (way.contains(type)) {
            return;
        }
        List<Class<?>> further = new ArrayList<>(way);
        further.add(type);
        for (Method method : type.getMethods()) {
            String path = under + annotated(method, Path.class).map(Path::value).map(EngineDoorsTest::slashed).orElse("");
            var verb = verb(method);
            if (verb != null) {
                found.add(verb + " " + path);
            } else if (!path.equals(under)) {
                Class<?> inner = method.getReturnType();
                (inner.equals(Object.class) ? Stream.<Class<?>>empty() : Stream.of(inner)).forEach(next -> walk(next, path, found, further));
            }
        }
    }

    private static String slashed(String path) {
        String one = path.startsWith("/") ? path : "/" + path;
        return one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }

    private static String verb(Method method) {
        return declarations(method).flatMap(one -> Arrays.stream(one.getAnnotations())).map(Annotation::annotationType)
                .filter(one -> one.isAnnotationPresent(HttpMethod.class)).map(one -> one.getAnnotation(HttpMethod.class).value()).findFirst().orElse(null);
    }

    private static <A extends Annotation> java.util.Optional<A> annotated(Method method, Class<A> annotation) {
        return declarations(method).filter(one -> one.isAnnotationPresent(annotation)).map(one -> one.getAnnotation(annotation)).findFirst();
    }

    private static Stream<Method> declarations(Method method) {
        return Stream.concat(Stream.of(method), Arrays.stream(method.getDeclaringClass().getInterfaces()).flatMap(type -> Arrays.stream(type.getMethods())
                .filter(one -> one.getName().equals(method.getName()) && Arrays.equals(one.getParameterTypes(), method.getParameterTypes()))));
    }
}
