package io.chancery.control.orders;

import io.chancery.infra.tenancy.TenantId;

/// An order that waits for a person.
///
/// @param failure name of the step that failed
record FailedOrder(OrderId id, TenantId tenant, String firmName, OrderKind kind, String failure) {}
