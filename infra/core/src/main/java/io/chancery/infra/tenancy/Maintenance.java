package io.chancery.infra.tenancy;

import org.jspecify.annotations.Nullable;

/// Work inside of a firm whose door is shut to everybody else, as the data steps of an upgrade are. Whoever does it has
/// shut the door and holds the firm's work lock.
public final class Maintenance {

    private static final ScopedValue<TenantId> INSIDE = ScopedValue.newInstance();

    private Maintenance() {}

    /// Does the work with the firm bound, whether its door is open or shut.
    public static <T extends @Nullable Object, X extends Throwable> T callAs(
            TenantId firm, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(INSIDE, firm).call(() -> TenantContext.<T, X>callAs(firm, work));
    }

    /// Whether this thread may pass the firm's shut door.
    public static boolean isInside(TenantId firm) {
        return INSIDE.isBound() && INSIDE.get().equals(firm);
    }
}
