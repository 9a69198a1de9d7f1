package io.chancery.control.orders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How a node takes orders.
///
/// @param node its name in the record; its host and process when left empty
/// @param parallel how many orders it works on at a time; each needs a connection as owner
/// @param lease how long an order waits for a node that is silent
/// @param patience how long a step waits for a node that is still at work on the same firm
@ConfigurationProperties("chancery.orders")
public record OrderLimits(
        @DefaultValue("") String node,
        @DefaultValue("4") int parallel,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("20s") Duration patience) {

    public OrderLimits {
        if (node.isBlank()) {
            node = "%s:%d"
                    .formatted(
                            System.getenv().getOrDefault("HOSTNAME", "node"),
                            ProcessHandle.current().pid());
        }
        if (parallel < 1 || lease.isNegative()) {
            throw new IllegalArgumentException(
                    "chancery.orders.parallel is at least 1 and lease not negative, were %d and %s"
                            .formatted(parallel, lease));
        }
    }
}
