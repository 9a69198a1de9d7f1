package io.chancery.infra.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.ClassUtils;

/// How the reading process is started: by the same Java, from the same jar.
final class ReaderCommand {

    /// Finds the classes within a jar of jars.
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ReaderCommand() {}

    static List<String> of(DocumentProperties properties, Path folder) {
        var command = new ArrayList<>(properties.readerWrapper());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx%dm".formatted(properties.readerMemory().toMegabytes()));
        command.add("-Xss2m");
        command.add("-XX:+UseSerialGC");
        command.add(properties.readerCompiling().option());
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-XX:+DisableAttachMechanism");
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Dlogback.configurationFile=io/chancery/infra/documents/reading-log.xml");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-cp");
        command.add(absolute(System.getProperty("java.class.path")));
        if (ClassUtils.isPresent(LAUNCHER, ClassLoader.getSystemClassLoader())) {
            command.add("-Dloader.main=" + ReadingProcess.class.getName());
            command.add(LAUNCHER);
        } else {
            command.add(ReadingProcess.class.getName());
        }
        return command;
    }

    /// It works in another folder.
    private static String absolute(String classPath) {
        var parts = new ArrayList<String>();
        for (var part : classPath.split(java.io.File.pathSeparator)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, parts);
    }
}
