package io.chancery.infra.persistence;

import io.chancery.infra.tenancy.TenantContext;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/// Tells Hibernate whose session it opens. Unbound, it answers a sentinel that no connection is given for: a resolver
/// that throws would break start-up at the first query method.
final class BoundTenant implements CurrentTenantIdentifierResolver<String> {

    static final String NOBODY = "nobody";

    @Override
    public String resolveCurrentTenantIdentifier() {
        return TenantContext.current().map(Object::toString).orElse(NOBODY);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
