package io.chancery.infra.tenancy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The databases that hold firms. The cell `main` is described by `spring.datasource.*` (the login that serves) and
/// `spring.flyway.*` (the owner); further cells by `chancery.cells.<name>.*`.
///
/// @param poolSize connections a node keeps for serving each cell
/// @param poolMaxLifetimeMinutes after which a connection is replaced: its backend's memory grows by about 2 MB with
///     each firm it has touched
@ConfigurationProperties("chancery")
record CellProperties(
        @DefaultValue Map<String, Cell> cells,
        @DefaultValue("10") int poolSize,
        @DefaultValue("15") int poolMaxLifetimeMinutes) {

    /// @param ownerUsername login that owns the schemas; null on nodes that never migrate
    record Cell(
            String url,
            String username,
            String password,
            @Nullable String ownerUsername,
            @Nullable String ownerPassword) {}
}
