package io.chancery.app;

import io.chancery.control.changes.ChangesConfiguration;
import io.chancery.control.tenants.TenantsConfiguration;
import io.chancery.control.tenants.TenantsForNodes;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.persistence.ControlPersistence;
import io.chancery.infra.tenancy.CellsConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// As little as the one-shot needs: no web, no screens, no jobs.
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({CoreConfiguration.class, CellsConfiguration.class, MigrationConfiguration.class})
class MigrateConfiguration {

    /// The registry, for when the control plane's schema is there: what it holds begins to read at once.
    @Configuration(proxyBeanMethods = false)
    @Import({ControlPersistence.class, ChangesConfiguration.class, TenantsConfiguration.class, TenantsForNodes.class})
    static class WithRegistry {}
}
