package io.chancery.infra.persistence;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.NoTenantBound;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/// Gives Hibernate a connection to the firm's cell. The connection is nobody's until the [Door] is passed.
final class TenantConnections implements MultiTenantConnectionProvider<String> {

    private final transient Cells cells;
    private final transient TenantDirectory directory;

    TenantConnections(Cells cells, TenantDirectory directory) {
        this.cells = cells;
        this.directory = directory;
    }

    @Override
    public Connection getAnyConnection() {
        throw new NoTenantBound();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        if (tenant.equals(BoundTenant.NOBODY)) {
            throw new NoTenantBound();
        }
        return cells.serving(directory.require(TenantId.of(tenant)).cell()).getConnection();
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
