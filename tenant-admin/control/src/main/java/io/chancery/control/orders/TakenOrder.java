package io.chancery.control.orders;

import io.chancery.infra.tenancy.TenantId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An order as a node has just taken it.
///
/// @param token current as long as nobody else takes the order
/// @param attempts how often it was taken, this time included
record TakenOrder(
        OrderId id,
        TenantId tenant,
        OrderKind kind,
        Map<String, String> payload,
        @Nullable String reason,
        long token,
        int attempts) {}
