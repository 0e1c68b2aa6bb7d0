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
record ChildCommand(String classPath, boolean packed) {

    private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** As this process was started. */
    static ChildCommand here() {
        var source = ChildCommand.class.getProtectionDomain().getCodeSource();
        return of(System.getProperty("java.class.path"), source == null || source.getLocation() == null ? "" : source.getLocation().toString());
    }

    /** @param source from where this class was loaded: a folder, a jar, or a place within the one jar */
    static ChildCommand of(String classPath, String source) {
        return new ChildCommand(Arrays.stream(classPath.split(File.pathSeparator)).filter(one -> !one.isBlank())
                .map(one -> Path.of(one).toAbsolutePath().toString()).collect(Collectors.joining(File.pathSeparator)), source.startsWith("jar:nested:"));
    }

    List<String> start(String mainClass, Path place, List<String> options, List<String> arguments, int heapMegabytes) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Xshare:auto",
                "-Djava.io.tmpdir=" + place, "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai"));
        command.addAll(options);
        if (packed) {
            command.addAll(List.of("-Dloader.main=" + mainClass, "-Dloader.home=" + place));
        }
        command.addAll(List.of("-cp", classPath, packed ? LOADER : mainClass));
        command.addAll(arguments);
        return command;
    }
}
