package io.chancery.infra.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the Java machine learns about an application's classes in one start, kept for the next ones: they need a
/// third of the time. Nodes that are replaced while people wait should not be slow to come.
///
/// It is bound to the jar and the Java machine; a cache that does not fit is not used. Such a start needs the jar's
/// libraries side by side, so they are unpacked.
final class LearnedStart {

    /// The quick compiler alone: the thorough one takes more of a small machine than it gives back to nodes that
    /// live for minutes.
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Path folder;
    private final Path jar;
    private final Path cache;

    private LearnedStart(Path folder, Path jar) {
        this.folder = folder;
        this.jar = folder.resolve("app").resolve(jar.getFileName());
        this.cache = folder.resolve("app.aot");
    }

    /// Starts the application once and ends it, unless that has been done with this jar.
    static LearnedStart from(WebApp app, Path home, Children children, Shutdown shutdown, PrintStream console)
            throws IOException {
        var learned = new LearnedStart(home.resolve("jars"), app.jar());
        var stamp = learned.folder.resolve("app.learned");
        var build = "%d %s".formatted(Files.size(app.jar()), Files.getLastModifiedTime(app.jar()));
        if (Files.exists(learned.cache)
                && Files.exists(stamp)
                && Files.readString(stamp).equals(build)) {
            return learned;
        }
        console.println("Starting a node once, to learn from");
        Files.deleteIfExists(learned.cache);
        learned.unpack(app.jar());
        var lesson = Child.start(
                app.with(learned.jar, List.of(QUICK, "-XX:AOTCacheOutput=" + learned.cache)), home, children, console);
        shutdown.add(() -> Children.end(lesson.process().toHandle()));
        lesson.awaitHealth();
        lesson.process().toHandle().destroy();
        lesson.awaitEnding();
        Files.writeString(stamp, build);
        return learned;
    }

    /// The application as it starts with what was learned, if that could be kept.
    WebApp of(WebApp app) {
        return app.with(jar, Files.exists(cache) ? List.of(QUICK, "-XX:AOTCache=" + cache) : List.of(QUICK));
    }

    private void unpack(Path packed) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Djarmode=tools", "-jar", packed.toString(), "extract", "--force"));
        command.addAll(List.of("--destination", folder.resolve("app").toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("%s could not be unpacked".formatted(packed));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stopped);
        }
    }
}
