package io.chancery.infra.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The databases that firms live in, each with a pool that serves and a small one that owns schemas.
public final class Cells implements AutoCloseable {

    /// The cell that exists from day one; the control plane's schema stands in its database too.
    public static final String MAIN = "main";

    /// A migration holds two at once, and `migrate` brings four firms up at a time: with fewer, each of them may hold
    /// one and wait for another.
    private static final int OWNER_POOL_SIZE = 10;

    private final Map<String, Pools> pools = new TreeMap<>();

    private record Pools(
            DataSource serving,
            HikariDataSource servingPool,
            @Nullable HikariDataSource owner) {}

    Cells(Map<String, CellProperties.Cell> cells, CellProperties properties, PoolDecorator decorator) {
        cells.forEach((name, cell) -> {
            var serving = pool(name, cell.url(), cell.username(), cell.password(), properties.poolSize(), properties);
            var owner = cell.ownerUsername() == null
                    ? null
                    : pool(
                            name + "-owner",
                            cell.url(),
                            cell.ownerUsername(),
                            String.valueOf(cell.ownerPassword()),
                            OWNER_POOL_SIZE,
                            properties);
            pools.put(name, new Pools(decorator.decorate(serving), serving, owner));
        });
    }

    public Set<String> names() {
        return new TreeSet<>(pools.keySet());
    }

    /// Connections of the login that may only become one firm's role; they have no rights of their own on firms' data.
    public DataSource serving(String cell) {
        return require(cell).serving();
    }

    /// Connections of the login that owns every schema of the cell; for provisioning and migrations only.
    ///
    /// @throws IllegalStateException on a node that was given no owner login
    public DataSource owner(String cell) {
        var owner = require(cell).owner();
        if (owner == null) {
            throw new IllegalStateException(
                    "This node has no owner login for cell %s; set spring.flyway.user and .password".formatted(cell));
        }
        return owner;
    }

    /// Counts connections in use and the waiting for them, by the name of the pool: the cell, and `-owner` for the
    /// small one.
    public void measure(MeterRegistry meters) {
        pools.values().forEach(p -> {
            p.servingPool().setMetricRegistry(meters);
            if (p.owner() != null) {
                p.owner().setMetricRegistry(meters);
            }
        });
    }

    private Pools require(String cell) {
        var found = pools.get(cell);
        if (found == null) {
            throw new IllegalStateException(
                    "No cell %s is configured; chancery.cells.%s.url names its database".formatted(cell, cell));
        }
        return found;
    }

    private static HikariDataSource pool(
            String name, String url, String username, String password, int size, CellProperties properties) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(username);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setMaxLifetime(
                Duration.ofMinutes(properties.poolMaxLifetimeMinutes()).toMillis());
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "chancery-" + name);
        // What the database refuses goes into logs; what stood in the refused rows must not.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        pools.values().forEach(p -> {
            p.servingPool().close();
            if (p.owner() != null) {
                p.owner().close();
            }
        });
    }
}
