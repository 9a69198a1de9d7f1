package io.chancery.infra.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// A fresh, empty database for tests, with the three logins of `infra/deploy/roles.sql`.
///
/// It lives on the PostgreSQL named by `chancery.test.postgres` (system property) or `CHANCERY_TEST_POSTGRES`
/// (environment),
/// a JDBC URL with a superuser's user and password, 16 or newer; without one, on an embedded PostgreSQL that lives as
/// long as this JVM.
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final int PURPOSE_MAX = 30;

    /// Of tests alone: everybody who reads this knows it.
    private static final String MASTER_KEY = "VGVzdHMgc2VhbCB0aGVpciBzZWNyZXRzIHdpdGggaXQ=";

    private final Roles roles;
    private final PostgresAddress address;

    private TestDatabase(Roles roles, PostgresAddress address) {
        this.roles = roles;
        this.address = address;
    }

    /// Creates a database whose name says what it is for.
    public static TestDatabase create(String purpose) {
        var server = TestServer.address();
        var name =
                "test_%s_%d_%d".formatted(word(purpose), ProcessHandle.current().pid(), COUNTER.incrementAndGet());
        var logins = List.of(login(Login.OWNER), login(Login.APP), login(Login.CONSOLE));
        var roles = new Roles(server, logins);
        try {
            roles.prepare(name);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Could not prepare the test database %s on %s".formatted(name, server.url()), e);
        }
        var database = new TestDatabase(roles, server.in(name));
        LeftOpen.remember(database);
        return database;
    }

    private static String word(String purpose) {
        var word = purpose.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return word.substring(0, Math.min(word.length(), PURPOSE_MAX));
    }

    /// The same everywhere: logins belong to the server, which several test runs share.
    private static Login login(String user) {
        return new Login(user, "only for tests");
    }

    /// The JDBC URL, without user and password.
    public String url() {
        return address.url();
    }

    /// May do anything. Tests use it to look behind the wall, never to be served.
    public Login superuser() {
        return address.login();
    }

    /// Owns the schemas: migrations and the opening of firms.
    public Login owner() {
        return login(Login.OWNER);
    }

    /// Serves the firms.
    public Login app() {
        return login(Login.APP);
    }

    /// Serves the operators.
    public Login console() {
        return login(Login.CONSOLE);
    }

    /// A new connection; the caller closes it.
    public Connection connect(Login login) throws SQLException {
        return address.as(login).connect();
    }

    /// Connections without a pool.
    public DataSource dataSource(Login login) {
        var source = new PGSimpleDataSource();
        source.setURL(url());
        source.setUser(login.user());
        source.setPassword(login.password());
        return source;
    }

    /// The properties by which a jar finds its database, as in operation.
    ///
    /// @param serving [#app()] or [#console()], whichever the application under test signs in as
    public Map<String, String> springProperties(Login serving) {
        var properties = new LinkedHashMap<String, String>();
        properties.put("spring.datasource.url", url());
        properties.put("spring.datasource.username", serving.user());
        properties.put("spring.datasource.password", serving.password());
        properties.put("spring.flyway.url", url());
        properties.put("spring.flyway.user", owner().user());
        properties.put("spring.flyway.password", owner().password());
        properties.put("chancery.keys.master", MASTER_KEY);
        return properties;
    }

    /// Drops the database, cutting connections that are still open.
    @Override
    public void close() {
        try {
            roles.drop(address.database());
        } catch (SQLException e) {
            throw new IllegalStateException("Could not drop the test database " + address.database(), e);
        }
    }

    /// Contexts that live until the end of the run close nothing; a server that outlives the run shall not keep their
    /// databases.
    private static final class LeftOpen {

        private static final Queue<TestDatabase> DATABASES = new ConcurrentLinkedQueue<>();

        static {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> DATABASES.forEach(TestDatabase::close), "drop-databases"));
        }

        static void remember(TestDatabase database) {
            if (!TestServer.endsWithThisJvm()) {
                DATABASES.add(database);
            }
        }
    }
}
