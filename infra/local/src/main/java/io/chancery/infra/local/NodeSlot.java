package io.chancery.infra.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The place of one node: whoever runs there is written down, and replaced when it ends.
final class NodeSlot {

    private final WebApp webApp;
    private final Path home;
    private final Children children;
    private final PrintStream console;
    private @Nullable Child child;
    private boolean ended;

    NodeSlot(WebApp webApp, Path home, Children children, PrintStream console) {
        this.webApp = webApp;
        this.home = home;
        this.children = children;
        this.console = console;
    }

    synchronized void start() throws IOException {
        var started = Child.start(webApp, home, children, console);
        child = started;
        var folder = Files.createDirectories(home.resolve("nodes"));
        Files.writeString(
                folder.resolve(webApp.name()), Long.toString(started.process().pid()));
    }

    synchronized Child child() {
        return Objects.requireNonNull(child, "not started yet");
    }

    synchronized void startAgainWhenDead() throws IOException {
        if (!ended && !child().process().isAlive()) {
            console.println("%s ended and is started again".formatted(webApp.name()));
            start();
        }
    }

    void end() {
        Child last;
        synchronized (this) {
            ended = true;
            last = child;
        }
        if (last != null) {
            Children.end(last.process().toHandle());
        }
    }
}
