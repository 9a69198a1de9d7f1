package io.chancery.control;

import io.chancery.control.announcements.AnnouncementsForConsole;
import io.chancery.control.audit.AuditConfiguration;
import io.chancery.control.care.CareForConsole;
import io.chancery.control.changes.ChangesConfiguration;
import io.chancery.control.commands.CommandsConfiguration;
import io.chancery.control.features.FeaturesForConsole;
import io.chancery.control.jobs.JobsForConsole;
import io.chancery.control.operators.OperatorsConfiguration;
import io.chancery.control.orders.OrdersForConsole;
import io.chancery.control.rehearsals.RehearsalsForConsole;
import io.chancery.control.releases.ReleasesForConsole;
import io.chancery.control.rollouts.RolloutsForConsole;
import io.chancery.control.schemas.SchemasForConsole;
import io.chancery.control.support.SupportForConsole;
import io.chancery.control.tenants.TenantsConfiguration;
import io.chancery.control.tenants.TenantsForConsole;
import io.chancery.control.upgrades.UpgradesForConsole;
import io.chancery.infra.crypto.ProviderSealingConfiguration;
import io.chancery.infra.persistence.ControlPersistence;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What the operators' console imports: it orders and watches, and touches no firm's schema.
@Configuration(proxyBeanMethods = false)
@Import({
    ControlPersistence.class,
    ProviderSealingConfiguration.class,
    AuditConfiguration.class,
    AnnouncementsForConsole.class,
    CommandsConfiguration.class,
    ChangesConfiguration.class,
    TenantsConfiguration.class,
    TenantsForConsole.class,
    OrdersForConsole.class,
    UpgradesForConsole.class,
    CareForConsole.class,
    JobsForConsole.class,
    ReleasesForConsole.class,
    SchemasForConsole.class,
    RolloutsForConsole.class,
    RehearsalsForConsole.class,
    FeaturesForConsole.class,
    OperatorsConfiguration.class,
    SupportForConsole.class
})
public class ControlForConsole {}
