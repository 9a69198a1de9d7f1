package io.chancery.infra.tenancy;

import javax.sql.DataSource;

/// Wraps the pools that serve tenants, for instance to count statements.
@FunctionalInterface
public interface PoolDecorator {

    DataSource decorate(DataSource pool);
}
