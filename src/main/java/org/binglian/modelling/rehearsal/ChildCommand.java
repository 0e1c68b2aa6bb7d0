package org.binglian.modelling.rehearsal;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command line by which another main class of ours is started as this process was: from folders and jars, or from the one jar
 * in which all others are packed, whose own loader then finds the class.
 */
final class ChildCommand {

    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ChildCommand() {
    }

    static List<String> of(String mainClass, Path place, List<String> options, List<String> arguments, int heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Xshare:auto",
                "-Djava.io.tmpdir=" + place, "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath()));
        if (packed()) {
            command.add(command.indexOf("-cp"), "-Dloader.main=" + mainClass);
            command.add(LOADER);
        } else {
            command.add(mainClass);
        }
        command.addAll(arguments);
        return command;
    }

    private static boolean packed() {
        var source = ChildCommand.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation() != null && source.getLocation().toString().startsWith("jar:nested:");
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).filter(one -> !one.isBlank())
                .map(one -> Path.of(one).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator));
    }
}
