package io.chancery.control.care;

import io.chancery.control.orders.OrderKind;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Has every firm exported once a night, a few at a time; firms take turns by how long they wait (DD020, DD036). Any
/// number of nodes may do so at once.
class ExportRounds {

    /// At night a firm's turn comes a little earlier each time, so that it stays at night.
    private static final Duration AT_NIGHT = Duration.ofHours(20);
    /// Whoever missed the night does not wait for the next one.
    static final Duration OVERDUE = Duration.ofHours(26);
    /// What failed is tried again after a while.
    private static final Duration PAUSE = Duration.ofHours(1);

    private final FirmExports exports;
    private final Plan plan;
    private final Clock clock;

    /// When firms are exported.
    ///
    /// @param from the night begins, in UTC
    /// @param to it ends
    /// @param parallel how many firms at a time, on all nodes together
    /// @param drillEvery how often an export is restored and proved, of one firm after another
    @ConfigurationProperties("chancery.exports.nightly")
    record Plan(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("00:00") LocalTime from,
            @DefaultValue("05:00") LocalTime to,
            @DefaultValue("2") int parallel,
            @DefaultValue("24h") Duration drillEvery) {

        boolean isNight(LocalTime now) {
            return from.isBefore(to)
                    ? !now.isBefore(from) && now.isBefore(to)
                    : !now.isBefore(from) || now.isBefore(to);
        }
    }

    ExportRounds(FirmExports exports, Plan plan, Clock clock) {
        this.exports = exports;
        this.plan = plan;
        this.clock = clock;
    }

    void round() {
        int places = plan.parallel() - exports.underWay(OrderKind.EXPORT);
        if (!plan.enabled() || places <= 0) {
            return;
        }
        var every = plan.isNight(LocalTime.ofInstant(clock.instant(), ZoneOffset.UTC)) ? AT_NIGHT : OVERDUE;
        exports.due(every, PAUSE, places).forEach(firm -> exports.order(firm, OrderKind.EXPORT));
    }
}
