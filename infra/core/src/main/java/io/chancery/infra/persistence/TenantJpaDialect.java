package io.chancery.infra.persistence;

import io.chancery.infra.tenancy.NoTenantBound;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.util.function.SingletonSupplier;

/// Begins every transaction by passing the firm's [Door].
///
/// It happens here and not in the transaction manager: a failure after the manager's own begin would leave the
/// connection on the thread, and the next firm would read the rows of the previous one.
final class TenantJpaDialect extends HibernateJpaDialect {

    private static final String ONLY_READ = "set transaction read only";

    private final transient TenantDirectory directory;
    private final transient SchemaFits schemas;
    private final transient SingletonSupplier<OnlyReading> onlyReading;

    /// @param onlyReading looked for when the first transaction begins, and no more: what it needs begins after this is
    ///     there
    TenantJpaDialect(TenantDirectory directory, SchemaFits schemas, ObjectProvider<OnlyReading> onlyReading) {
        this.directory = directory;
        this.schemas = schemas;
        this.onlyReading = SingletonSupplier.of(() -> onlyReading.getIfAvailable(() -> () -> false));
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        var session = entityManager.unwrap(SessionImplementor.class);
        var bound = session.getTenantIdentifier();
        if (bound == null || bound.equals(BoundTenant.NOBODY)) {
            throw new NoTenantBound();
        }
        var tenant = directory.require(TenantId.of(bound));
        schemas.require(tenant.id());
        var begun = super.beginTransaction(entityManager, definition);
        session.doWork(connection -> {
            Door.enter(connection, tenant);
            if (onlyReading.obtain().isMeant()) {
                onlyRead(connection);
            }
        });
        return begun;
    }

    /// Until the transaction ends; nothing in it can take that back.
    private static void onlyRead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ONLY_READ);
        }
    }
}
