package io.chancery.control.upgrades;

import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.util.Map;

/// Looks into a firm for what would be lost if it were taken back to a moment; a bean of the app.
@FunctionalInterface
public interface LossCount {

    /// How many things were done in the firm since, by what they were about, such as `invoice`.
    Map<String, Integer> since(TenantId firm, Instant opened);
}
