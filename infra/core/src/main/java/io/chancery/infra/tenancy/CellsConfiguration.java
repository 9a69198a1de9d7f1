package io.chancery.infra.tenancy;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Connects this node to the cells.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CellProperties.class)
public class CellsConfiguration {

    @Bean
    Cells cells(
            CellProperties properties,
            ObjectProvider<PoolDecorator> decorator,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String username,
            @Value("${spring.datasource.password}") String password,
            @Value("${spring.flyway.user:#{null}}") @Nullable String owner,
            @Value("${spring.flyway.password:#{null}}") @Nullable String ownerPassword) {
        var cells = new LinkedHashMap<>(properties.cells());
        cells.put(Cells.MAIN, new CellProperties.Cell(url, username, password, owner, ownerPassword));
        return new Cells(cells, properties, decorator.getIfUnique(() -> pool -> pool));
    }

    @Bean
    FirmWork firmWork(Cells cells) {
        return new FirmWork(cells);
    }

    /// Each cell answers, or the node says which does not.
    @Bean
    HealthIndicator cellsHealth(Cells cells) {
        return () -> {
            var health = Health.up();
            for (var cell : cells.names()) {
                try {
                    JdbcClient.create(cells.serving(cell))
                            .sql("select 1")
                            .query(Integer.class)
                            .single();
                    health.withDetail(cell, "up");
                } catch (org.springframework.dao.DataAccessException e) {
                    health.down().withDetail(cell, "does not answer");
                }
            }
            return health.build();
        };
    }
}
