package io.chancery.control.features;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.releases.Releases;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console see features and switch them.
@Configuration(proxyBeanMethods = false)
public class FeaturesForConsole {

    @Bean
    FeatureBook featureBook(@Qualifier("control") JdbcClient jdbc, Releases releases, Clock clock) {
        return new FeatureBook(jdbc, releases, clock);
    }

    @Bean
    FeatureDesk featureDesk(
            @Qualifier("control") JdbcClient jdbc,
            FeatureBook book,
            ChangeLog changes,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new FeatureDesk(jdbc, book, changes, commands, actors, audit, clock);
    }
}
