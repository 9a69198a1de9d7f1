package io.chancery.infra.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What infra/bin/run promises: one start per data folder, nothing left behind, nothing lost.
class LocalIntegrationTest {

    /// One for all, so that PostgreSQL's programs are unpacked once.
    @TempDir
    static Path folder;

    private static Path checkout;
    private static Path home;

    @BeforeAll
    static void buildStandIns() throws IOException {
        checkout = StandInCheckout.in(folder.resolve("a checkout"));
        home = folder.resolve("kept data");
    }

    @BeforeEach
    void throwAwayTheDataOfTheTestBefore() throws IOException {
        Home.empty(home);
        Files.deleteIfExists(home.resolve("migrated"));
        Files.deleteIfExists(home.resolve("opening"));
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        new Children(home.resolve("children")).endLeftOvers();
        PostgresServer.stopIn(home);
    }

    @Test
    void saysWhereToGoOnlyWhenTheFirmsThereAreOpen() throws IOException, InterruptedException {
        var launched = start().awaitReady();

        assertThat(home.resolve("opening")).content().startsWith("OPENING OPENING UP ");
        launched.stop();
    }

    @Test
    void startsBothApplicationsAndStopsEverythingWhenAsked() throws IOException, InterruptedException {
        var launched = start().awaitReady();
        assertThat(launched.text())
                .contains(
                        "http://ashworth.localhost:" + launched.port(),
                        "http://localhost:" + launched.consolePort(),
                        Welcome.PASSWORD);
        assertThat(home.resolve("migrated")).hasContent("x");

        launched.stop();

        assertThat(home.resolve("data/postmaster.pid"))
                .as("PostgreSQL was stopped, not killed")
                .doesNotExist();
        assertThat(isFree(launched.port())).isTrue();
        assertThat(isFree(launched.consolePort())).isTrue();
    }

    @Test
    void refusesASecondStartOnTheSameDataInOneSentence() throws IOException, InterruptedException {
        var first = start().awaitReady();
        var second = start();
        assertThat(second.awaitEnd()).isEqualTo(2);
        assertThat(second.text())
                .startsWith("Chancery is already running on the data in " + home.toRealPath())
                .doesNotContain("\tat ");
        assertThat(first.get(first.port(), "/environment")).contains("--server.port");
        first.stop();
    }

    @Test
    void keepsTheDataWhenTheLauncherAndThenEverythingIsKilled() throws Exception {
        var first = start().awaitReady();
        execute("create table kept (a int)", "insert into kept values (1)");
        first.kill();

        var second = start().awaitReady();
        assertThat(isFree(first.port()))
                .as("The applications of the killed launcher were ended")
                .isTrue();
        execute("insert into kept values (2)");
        killEverything(second);

        var third = start().awaitReady();
        assertThat(count("kept")).isEqualTo(2);
        third.stop();
    }

    @Test
    void startsAlthoughThePidFileNamesSomeOtherProgramNow() throws Exception {
        var first = start().awaitReady();
        killEverything(first);
        var pidFile = home.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(pidFile);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(pidFile, lines);

        start().awaitReady().stop();
    }

    @Test
    void endsWhenOneApplicationEndsAndShowsItsLastWords() throws IOException, InterruptedException {
        var launched = start().awaitReady();
        assertThatThrownBy(() -> launched.get(launched.port(), "/die")).isInstanceOf(IOException.class);
        assertThat(launched.awaitEnd()).isEqualTo(1);
        assertThat(launched.text()).contains("[app] 12:00 ERROR asked to die", "app ended with code 3");
        assertThat(isFree(launched.consolePort())).isTrue();
    }

    @Test
    void beginsAnewWhenAskedTo() throws Exception {
        var first = start().awaitReady();
        execute("create table kept (a int)");
        first.stop();
        var second = Launched.start(checkout, home, "--fresh").awaitReady();
        assertThatThrownBy(() -> count("kept")).hasMessageContaining("does not exist");
        second.stop();
    }

    @Test
    void letsNobodyInWithoutThePasswordAndShowsItToNobody() throws Exception {
        var launched = start().awaitReady();
        var file = home.resolve("passwords.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> DriverManager.getConnection(url(), "postgres", "guess"))
                .hasMessageContaining("password");
        var app = Passwords.of(home).login(Login.APP).password();
        assertThat(launched.get(launched.port(), "/environment")).endsWith(" " + app);
        assertThat(ProcessHandle.allProcesses()
                        .map(process -> process.info().commandLine().orElse("")))
                .noneMatch(line -> line.contains(app));
        launched.stop();
    }

    @Test
    void keepsOneMasterKeyBesideTheDataThatNobodyElseReads() throws Exception {
        var launched = start().awaitReady();
        var file = home.resolve("master.key");
        var key = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Base64.getDecoder().decode(key.strip())).hasSize(32);
        assertThat(launched.get(launched.port(), "/environment")).contains("--chancery.keys.master-file=" + file);
        launched.stop();

        start().awaitReady().stop();
        assertThat(Files.readString(file)).as("after another start").isEqualTo(key);
    }

    private Launched start() throws IOException {
        return Launched.start(checkout, home);
    }

    private ProcessHandle postgres() throws IOException {
        return new Orphan(home.resolve("data")).process().orElseThrow();
    }

    private void killEverything(Launched launched) throws IOException, InterruptedException, ExecutionException {
        var postgres = postgres();
        launched.kill();
        postgres.destroyForcibly();
        postgres.onExit().get();
        for (var line : Files.readAllLines(home.resolve("children"))) {
            ProcessHandle.of(Long.parseLong(line.split(" ")[0])).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private String url() throws IOException {
        var port = Files.readAllLines(home.resolve("data/postmaster.pid")).get(3);
        return "jdbc:postgresql://127.0.0.1:%s/chancery".formatted(port);
    }

    private void execute(String... statements) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(
                        url(), "postgres", Passwords.of(home).login("postgres").password());
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private int count(String table) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(
                        url(), "postgres", Passwords.of(home).login("postgres").password());
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
