package io.chancery.app.approvals;

import io.chancery.app.money.Money;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody who may issue invoices, or a program that may.
///
/// @param id of the person or the integration
/// @param limit up to which amount; null for any
public record Holder(
        UUID id, String name, boolean program, @Nullable Money limit) implements Serializable {}
