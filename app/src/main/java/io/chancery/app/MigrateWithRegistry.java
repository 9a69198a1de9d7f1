package io.chancery.app;

import io.chancery.control.changes.ChangesConfiguration;
import io.chancery.control.tenants.TenantsConfiguration;
import io.chancery.control.tenants.TenantsForNodes;
import io.chancery.infra.persistence.ControlPersistence;
import org.springframework.context.annotation.Import;

/// The registry, for when the control plane's schema is there: what it holds begins to read at once. It is named to
/// start-up and not found by it: members and neighbours of a configuration are taken along, and read too early.
@Import({ControlPersistence.class, ChangesConfiguration.class, TenantsConfiguration.class, TenantsForNodes.class})
class MigrateWithRegistry {}
