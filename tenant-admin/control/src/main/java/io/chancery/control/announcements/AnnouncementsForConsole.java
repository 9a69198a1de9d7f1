package io.chancery.control.announcements;

import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.rollouts.Segments;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditTrail;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets the console tell firms something.
@Configuration(proxyBeanMethods = false)
public class AnnouncementsForConsole {

    @Bean
    AnnouncementDesk announcementDesk(
            @Qualifier("control") JdbcClient jdbc,
            Segments segments,
            ChangeLog changes,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        return new AnnouncementDesk(jdbc, segments, changes, commands, actors, audit, clock);
    }
}
