package io.chancery.infra.tenancy;

import org.jspecify.annotations.Nullable;

/// Tells the tenant context which user-interface session, if any, this thread works for.
///
/// A thread that serves one firm's request may run code of another firm's session (`UI.access` does), so the session
/// comes before whatever the thread was bound to. Found by [java.util.ServiceLoader], because the context is static
/// and must not depend on a framework.
public interface TenantSource {

    /// The session this thread holds now, or null outside of one.
    @Nullable
    Object session();

    /// The firm of that session, or null while the session is still being made.
    @Nullable
    TenantId tenantOf(Object session);
}
