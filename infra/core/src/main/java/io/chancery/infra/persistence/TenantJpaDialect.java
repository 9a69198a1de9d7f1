package io.chancery.infra.persistence;

import io.chancery.infra.tenancy.NoTenantBound;
import io.chancery.infra.tenancy.SchemaFits;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import org.hibernate.engine.spi.SessionImplementor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/// Begins every transaction by passing the firm's [Door].
///
/// It happens here and not in the transaction manager: a failure after the manager's own begin would leave the
/// connection on the thread, and the next firm would read the rows of the previous one.
final class TenantJpaDialect extends HibernateJpaDialect {

    private final transient TenantDirectory directory;
    private final transient ObjectProvider<SchemaFits> schemas;

    TenantJpaDialect(TenantDirectory directory, ObjectProvider<SchemaFits> schemas) {
        this.directory = directory;
        this.schemas = schemas;
    }

    @Override
    public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition) throws SQLException {
        var session = entityManager.unwrap(SessionImplementor.class);
        var bound = session.getTenantIdentifier();
        if (bound == null || bound.equals(BoundTenant.NOBODY)) {
            throw new NoTenantBound();
        }
        var tenant = directory.require(TenantId.of(bound));
        schemas.ifAvailable(fits -> fits.require(tenant.id()));
        var begun = super.beginTransaction(entityManager, definition);
        session.doWork(connection -> Door.enter(connection, tenant));
        return begun;
    }
}
