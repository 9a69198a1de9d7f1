package io.chancery.infra.tenancy;

import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The firm whose data this thread may touch. Bound for the length of a block; there is no setter and no default.
///
/// A binding counts only while the user-interface session in which it was made is current; otherwise the current
/// session's firm does. So a listener may work on a copy of its firm by `runAs(copy, …)`, and code that `UI.access`
/// runs on a thread of another firm inherits nothing. A scoped value does not travel into `@Async`, timers or
/// executors; whoever starts such work names its firm.
public final class TenantContext {

    private static final ScopedValue<Binding> CURRENT = ScopedValue.newInstance();
    private static final TenantSource SOURCE =
            ServiceLoader.load(TenantSource.class).findFirst().orElse(NoSessions.INSTANCE);

    private record Binding(TenantId tenant, @Nullable Object session) {}

    private TenantContext() {}

    /// @throws IllegalStateException when a transaction of another firm is open on this thread
    public static void runAs(TenantId tenant, Runnable work) {
        bind(tenant).run(work);
    }

    /// @throws IllegalStateException when a transaction of another firm is open on this thread
    public static <T extends @Nullable Object, X extends Throwable> T callAs(
            TenantId tenant, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return bind(tenant).call(work);
    }

    /// @throws NoTenantBound when neither a block nor a session says whose data this is
    public static TenantId require() {
        return current().orElseThrow(NoTenantBound::new);
    }

    public static Optional<TenantId> current() {
        var session = SOURCE.session();
        if (CURRENT.isBound() && CURRENT.get().session() == session) {
            return Optional.of(CURRENT.get().tenant());
        }
        return session == null ? Optional.empty() : Optional.ofNullable(SOURCE.tenantOf(session));
    }

    private static ScopedValue.Carrier bind(TenantId tenant) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !current().equals(Optional.of(tenant))) {
            throw new IllegalStateException(
                    "A transaction of %s is open; work for firm %s cannot begin inside it. Finish the transaction first."
                            .formatted(current().map(id -> "firm " + id).orElse("the control plane"), tenant));
        }
        return ScopedValue.where(CURRENT, new Binding(tenant, SOURCE.session()));
    }

    private enum NoSessions implements TenantSource {
        INSTANCE;

        @Override
        public @Nullable Object session() {
            return null;
        }

        @Override
        public @Nullable TenantId tenantOf(Object session) {
            return null;
        }
    }
}
