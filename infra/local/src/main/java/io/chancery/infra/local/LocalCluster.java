package io.chancery.infra.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Several nodes of the firms' application and one console on this machine, one database, a proxy before them. A node
/// that ends is started again, as a service manager does; who wants to see one die finds its number in `nodes/`.
final class LocalCluster {

    private static final String DATABASE = "chancery";
    private static final int NODES_MAX = 5;
    private static final Duration LOOK = Duration.ofMillis(300);

    private final Options options;
    private final int count;
    private final PrintStream console;
    private final Shutdown shutdown = new Shutdown();

    private LocalCluster(Options options, int count, PrintStream console) {
        this.options = options;
        this.count = count;
        this.console = console;
    }

    /// @param arguments `--nodes N` and those of `infra/bin/run`
    static void run(List<String> arguments, PrintStream console) throws IOException, SQLException {
        var rest = new ArrayList<>(arguments);
        int at = rest.indexOf("--nodes");
        int count = 2;
        if (at >= 0) {
            count = nodes(rest.size() > at + 1 ? rest.remove(at + 1) : "");
            rest.remove(at);
        }
        new LocalCluster(Options.parse(rest), count, console).run();
    }

    private static int nodes(String value) {
        if (!value.matches("[1-" + NODES_MAX + "]")) {
            throw new WrongUse("--nodes takes a number from 1 to %d, was '%s'.".formatted(NODES_MAX, value));
        }
        return Integer.parseInt(value);
    }

    private void run() throws IOException, SQLException {
        var home = Files.createDirectories(options.home()).toRealPath();
        var lock = DirectoryLock.tryTake(home)
                .orElseThrow(() -> new WrongUse("Chancery is already running on the data in %s.".formatted(home)));
        shutdown.add(lock::close);
        var children = new Children(home.resolve("children"));
        children.endLeftOvers();
        if (options.fresh()) {
            Home.empty(home);
        }
        Ports.requireFree(options);
        var passwords = Passwords.of(home);
        shutdown.add(() -> PostgresServer.stopIn(home));
        var server = PostgresServer.start(
                home, Durability.KEPT, passwords.login(Login.SUPERUSER).password());
        new Roles(PostgresAddress.of(server, "postgres"), passwords.ofRoles()).prepare(DATABASE);
        serve(home, children, PostgresAddress.of(server, DATABASE), passwords);
    }

    private void serve(Path home, Children children, PostgresAddress database, Passwords passwords) throws IOException {
        var checkout = new Checkout(options.checkout());
        var jars = home.resolve("jars");
        var app = WebApp.app(checkout.appJar(jars), checkout.appOptions(), options, database, passwords);
        var operators =
                WebApp.console(checkout.consoleJar(jars), checkout.consoleOptions(), options, database, passwords);
        console.println("Bringing the schemas up to date");
        Child.start(app, home, children, console, "migrate").awaitEnd();

        var nodes = ClusterNode.of(count, options.port());
        var secret = MasterKeyFile.key();
        var learned = LearnedStart.from(nodes.getFirst().of(app, nodes, secret), home, children, shutdown, console);
        var slots = new ArrayList<NodeSlot>();
        for (var node : nodes) {
            var slot = new NodeSlot(learned.of(node.of(app, nodes, secret)), home, children, console);
            shutdown.add(slot::end);
            slot.start();
            slots.add(slot);
        }
        for (var slot : slots) {
            slot.child().awaitHealth();
        }
        var operatorsChild = Child.start(operators, home, children, console);
        shutdown.add(() -> Children.end(operatorsChild.process().toHandle()));
        operatorsChild.awaitHealth();
        var proxy = Proxy.start(home, options.port(), nodes, checkout.unavailable(), console);
        children.remember(proxy.process());
        shutdown.add(() -> Children.end(proxy.process().toHandle()));
        console.println("%d nodes serve at http://<firm>.localhost:%d, the console at http://localhost:%d"
                .formatted(count, options.port(), options.consolePort()));
        keepRunning(slots);
    }

    private void keepRunning(List<NodeSlot> slots) throws IOException {
        while (!shutdown.hasBegun()) {
            for (var slot : slots) {
                slot.startAgainWhenDead();
            }
            Pause.of(LOOK);
        }
    }
}
