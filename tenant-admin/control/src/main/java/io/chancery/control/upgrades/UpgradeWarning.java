package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;

/// That an upgrade comes soon and the firm's people are to hear of it now.
public record UpgradeWarning(UpgradeId upgrade, TenantId tenant, ReleaseNumber to, Instant at, Lead lead) {

    /// How long before; of those that are due only the shortest is told.
    public enum Lead {
        /// 24 hours.
        DAY,
        /// 60 minutes.
        HOUR,
        /// 10 minutes.
        MINUTES
    }
}
