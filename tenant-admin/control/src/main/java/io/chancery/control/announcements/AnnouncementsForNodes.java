package io.chancery.control.announcements;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.FirmMemory;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets a node know what firms are to be told.
@Configuration(proxyBeanMethods = false)
public class AnnouncementsForNodes {

    @Bean
    FirmAnnouncements firmAnnouncements(@Qualifier("control") JdbcClient jdbc) {
        return new FirmAnnouncements(jdbc);
    }

    @Bean
    FirmMemory<List<FirmAnnouncements.Told>> knownAnnouncements(FirmAnnouncements announcements) {
        return new FirmMemory<>(List.of(ChangeKind.ANNOUNCEMENT), announcements::of);
    }
}
