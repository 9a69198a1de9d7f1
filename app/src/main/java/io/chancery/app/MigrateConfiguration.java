package io.chancery.app;

import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.tenancy.CellsConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Import;

/// As little as the one-shot needs: no web, no screens, no jobs.
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({CoreConfiguration.class, CellsConfiguration.class, MigrationConfiguration.class})
class MigrateConfiguration {}
