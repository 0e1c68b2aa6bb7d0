package org.binglian.bench.race;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Flowable's jars by {@code src/bench/flowable/pom.xml}, and its contender compiled against them; its JVM gets none of the product's other jars. */
final class FlowableJars {

    private static final Path FOLDER = Path.of("src", "bench", "flowable");
    private static final List<String> SHARED = List.of("HikariCP", "postgresql", "h2-", "spring-jdbc", "spring-core", "spring-tx", "spring-beans", "spring-jcl",
            "jackson-databind-2", "jackson-core-2", "jackson-annotations", "slf4j-api", "logback-");

    private FlowableJars() {
    }

    /** @param product the classpath of this command */
    static String classes(String product) throws IOException, InterruptedException {
        Path built = Files.createDirectories(Path.of("target", "bench", "flowable"));
        String jars = jars(built.resolve("classpath"));
        String shared = Arrays.stream(product.split(File.pathSeparator)).filter(FlowableJars::shared).collect(Collectors.joining(File.pathSeparator));
        String all = Stream.of(built.toString(), shared, jars).collect(Collectors.joining(File.pathSeparator));
        int failed = ToolProvider.getSystemJavaCompiler().run(null, System.out, System.err, "-nowarn", "-proc:none", "-d", built.toString(), "-cp", all,
                FOLDER.resolve("Flowable.java").toString());
        if (failed != 0) {
            throw new IllegalStateException("src/bench/flowable does not compile");
        }
        return all;
    }

    private static boolean shared(String entry) {
        String name = Path.of(entry).getFileName().toString();
        return name.equals("test-classes") || SHARED.stream().anyMatch(name::startsWith);
    }

    private static String jars(Path into) throws IOException, InterruptedException {
        var maven = new ProcessBuilder("mvn", "-q", "-B", "-f", FOLDER.resolve("pom.xml").toString(), "dependency:build-classpath",
                "-Dmdep.outputFile=" + into.toAbsolutePath()).inheritIO().start();
        if (maven.waitFor() != 0) {
            throw new IllegalStateException("Flowable's jars are not to be had");
        }
        return Files.readString(into).strip();
    }
}
