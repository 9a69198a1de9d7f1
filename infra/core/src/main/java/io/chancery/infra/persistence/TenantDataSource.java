package io.chancery.infra.persistence;

import java.sql.Connection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// The key under which the running transaction's connection is found by plain SQL. It never opens one: outside of a
/// transaction a connection would belong to no firm.
final class TenantDataSource extends AbstractDataSource {

    @Override
    public Connection getConnection() {
        throw new IllegalStateException(
                "A firm's data is reached in a transaction only. Annotate the service verb with @Transactional.");
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }
}
