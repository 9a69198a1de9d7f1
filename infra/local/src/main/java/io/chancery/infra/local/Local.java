package io.chancery.infra.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/// Starts Chancery on this machine: PostgreSQL, the migrations, then both applications; stops them together.
public final class Local {

    private static final String DATABASE = "chancery";
    private static final int WRONG_USE = 2;

    private final Options options;
    private final PrintStream console;
    private final Shutdown shutdown = new Shutdown();

    private Local(Options options, PrintStream console) {
        this.options = options;
        this.console = console;
    }

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments)));
    }

    private static int run(List<String> arguments) {
        try {
            if (!arguments.isEmpty() && arguments.getFirst().equals("test-server")) {
                TestServerProcess.run(
                        Path.of(arguments.get(1)),
                        Durability.valueOf(arguments.get(2).toUpperCase(Locale.ROOT)));
                return 0;
            }
            if (!arguments.isEmpty() && arguments.getFirst().equals("cluster")) {
                LocalCluster.run(arguments.subList(1, arguments.size()), System.out);
                return 0;
            }
            if (arguments.contains("--code")) {
                System.out.println(DemoCode.at(Instant.now()));
                return 0;
            }
            var options = Options.parse(arguments);
            if (options.help()) {
                System.out.print(Resource.text("usage.txt"));
                return 0;
            }
            return new Local(options, System.out).runUntilStopped();
        } catch (WrongUse e) {
            System.err.println(e.getMessage());
            return WRONG_USE;
        } catch (IOException | SQLException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    /// Ends well only by a signal.
    private int runUntilStopped() throws IOException, SQLException {
        try {
            run();
            return 0;
        } catch (IOException | SQLException e) {
            if (shutdown.hasBegun()) {
                return 0;
            }
            throw e;
        }
    }

    private void run() throws IOException, SQLException {
        var begin = System.nanoTime();
        var home = Files.createDirectories(options.home()).toRealPath();
        var lock = DirectoryLock.tryTake(home)
                .orElseThrow(() -> new WrongUse(
                        "Chancery is already running on the data in %s. Stop it first, or choose another folder by --data (and other ports)."
                                .formatted(home)));
        shutdown.add(lock::close);
        var children = new Children(home.resolve("children"));
        children.endLeftOvers();
        if (options.fresh()) {
            Home.empty(home);
        }
        Ports.requireFree(options);

        var server = startPostgres(home);
        var webApps = startWebApps(server, home, children);
        var demonstration = new Filling(webApps.getFirst().webApp(), console);
        demonstration.awaitOpened();
        console.println(Welcome.text(options, Duration.ofNanos(System.nanoTime() - begin)));
        demonstration.follow(begin);
        awaitFirstEnd(server, webApps);
    }

    private PostgresServer startPostgres(Path home) throws IOException {
        console.println("Starting PostgreSQL in " + home);
        var password = Passwords.of(home).login(Login.SUPERUSER).password();
        shutdown.add(() -> PostgresServer.stopIn(home));
        return PostgresServer.start(home, Durability.KEPT, password);
    }

    private List<Child> startWebApps(PostgresServer server, Path home, Children children)
            throws IOException, SQLException {
        var passwords = Passwords.of(home);
        new Roles(PostgresAddress.of(server, "postgres"), passwords.ofRoles()).prepare(DATABASE);
        var database = PostgresAddress.of(server, DATABASE);
        var checkout = new Checkout(options.checkout());
        var jars = home.resolve("jars");
        var app = secured(WebApp.app(checkout.appJar(jars), checkout.appOptions(), options, database, passwords), home);
        var operators = secured(
                WebApp.console(checkout.consoleJar(jars), checkout.consoleOptions(), options, database, passwords),
                home);

        console.println("Bringing the schemas up to date");
        start(app, home, children, "migrate").awaitEnd();
        console.println("Starting the application and the console, logs in " + home.resolve("logs"));
        var both = List.of(start(app, home, children), start(operators, home, children));
        for (var child : both) {
            child.awaitHealth();
        }
        return both;
    }

    private WebApp secured(WebApp webApp, Path home) throws IOException {
        return options.tls() ? webApp.secured(Certificate.of(home)) : webApp;
    }

    private Child start(WebApp webApp, Path home, Children children, String... arguments) throws IOException {
        var child = Child.start(webApp, home, children, console, arguments);
        shutdown.add(() -> Children.end(child.process().toHandle()));
        return child;
    }

    /// Half a system helps no one: when one part ends, all do.
    private static void awaitFirstEnd(PostgresServer server, List<Child> webApps) throws IOException {
        var ends = new ArrayList<CompletableFuture<?>>();
        ends.add(server.process().onExit());
        webApps.forEach(child -> ends.add(child.process().onExit()));
        CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
        for (var child : webApps) {
            if (!child.process().isAlive()) {
                throw child.died();
            }
        }
        throw new IOException("PostgreSQL ended. Its log is postgres.log in the data folder.");
    }
}
