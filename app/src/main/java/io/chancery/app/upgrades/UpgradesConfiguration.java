package io.chancery.app.upgrades;

import io.chancery.control.releases.ReleaseCatalogue;
import io.chancery.control.releases.RunningNode;
import io.chancery.infra.migration.SchemaMigrations;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which node of which build this is, and what it can do to firms' rows.
@Configuration(proxyBeanMethods = false)
class UpgradesConfiguration {

    @Bean
    RunningNode runningNode(
            ObjectProvider<BuildProperties> builds,
            SchemaMigrations migrations,
            @Value("${chancery.build:}") String named,
            @Value("${chancery.orders.node:}") String name) {
        var build = builds.getIfAvailable();
        var described = build == null ? "development" : build.getVersion() + " of " + build.getTime();
        return new RunningNode(
                name.isBlank() ? ownName() : name, named.isEmpty() ? described : named, migrations.newestVersion());
    }

    @Bean
    DataSteps dataSteps(ReleaseCatalogue catalogue, List<DataStep> steps) {
        return new DataSteps(catalogue, steps);
    }

    private static String ownName() {
        return "%s:%d"
                .formatted(
                        System.getenv().getOrDefault("HOSTNAME", "node"),
                        ProcessHandle.current().pid());
    }
}
