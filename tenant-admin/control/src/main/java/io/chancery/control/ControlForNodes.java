package io.chancery.control;

import io.chancery.control.announcements.AnnouncementsForNodes;
import io.chancery.control.care.CareForNodes;
import io.chancery.control.changes.ChangesConfiguration;
import io.chancery.control.changes.ChangesForNodes;
import io.chancery.control.features.FeaturesForNodes;
import io.chancery.control.jobs.JobsForNodes;
import io.chancery.control.orders.OrdersForNodes;
import io.chancery.control.rehearsals.RehearsalsForNodes;
import io.chancery.control.releases.ReleasesForNodes;
import io.chancery.control.rollouts.RolloutsForNodes;
import io.chancery.control.schemas.SchemasForNodes;
import io.chancery.control.support.SupportForNodes;
import io.chancery.control.tenants.TenantsConfiguration;
import io.chancery.control.tenants.TenantsForNodes;
import io.chancery.control.upgrades.UpgradesForNodes;
import io.chancery.infra.persistence.ControlPersistence;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What a node of the app imports: it reads the registry, follows its changes, takes orders and reports back.
@Configuration(proxyBeanMethods = false)
@Import({
    ControlPersistence.class,
    AnnouncementsForNodes.class,
    ChangesConfiguration.class,
    ChangesForNodes.class,
    TenantsConfiguration.class,
    TenantsForNodes.class,
    OrdersForNodes.class,
    SupportForNodes.class,
    JobsForNodes.class,
    ReleasesForNodes.class,
    SchemasForNodes.class,
    RolloutsForNodes.class,
    RehearsalsForNodes.class,
    FeaturesForNodes.class,
    UpgradesForNodes.class,
    CareForNodes.class
})
public class ControlForNodes {}
