package io.chancery.control.upgrades;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a node takes upgrades.
///
/// @param parallel how many it works on at a time; each needs connections as owner
/// @param lease how long an upgrade waits for a node that is silent
/// @param patience how long it waits for a node that is still at work on the same firm
/// @param hold how long it waits for people's work to end before it lets them in again and gives up
/// @param soak how long a snapshot is kept after the firm was opened
/// @param again after how long an upgrade that failed is tried once more
@ConfigurationProperties("chancery.upgrades")
public record UpgradeLimits(
        @DefaultValue("2") int parallel,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("20s") Duration patience,
        @DefaultValue("60s") Duration hold,
        @DefaultValue("24h") Duration soak,
        @DefaultValue("7d") Duration again) {

    public UpgradeLimits {
        if (parallel < 1 || lease.isNegative()) {
            throw new IllegalArgumentException(
                    "chancery.upgrades.parallel is at least 1 and lease not negative, were %d and %s"
                            .formatted(parallel, lease));
        }
    }
}
