package io.chancery.app;

import io.chancery.control.changes.ChangesConfiguration;
import io.chancery.control.tenants.TenantsConfiguration;
import io.chancery.control.tenants.TenantsForNodes;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.persistence.ControlPersistence;
import io.chancery.infra.tenancy.CellsConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/// As little as the one-shot needs: no web, no screens, no jobs.
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({
    CoreConfiguration.class,
    CellsConfiguration.class,
    ControlPersistence.class,
    ChangesConfiguration.class,
    TenantsConfiguration.class,
    TenantsForNodes.class,
    MigrationConfiguration.class
})
class MigrateConfiguration {}
