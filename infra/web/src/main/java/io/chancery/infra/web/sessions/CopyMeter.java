package io.chancery.infra.web.sessions;

import io.chancery.infra.clustering.VersionedMap.Outcome;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/// Measures what copies cost: time and bytes, at the median and the 99th percentile.
final class CopyMeter {

    private final MeterRegistry registry;
    private final DistributionSummary packed;
    private final DistributionSummary plain;

    CopyMeter(MeterRegistry registry) {
        this.registry = registry;
        this.packed = bytes("chancery.session.copy.bytes.packed");
        this.plain = bytes("chancery.session.copy.bytes.plain");
    }

    void copied(long nanos, int packedBytes, int plainBytes, Outcome outcome) {
        Timer.builder("chancery.session.copy")
                .tag("outcome", outcome.name())
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
        packed.record(packedBytes);
        plain.record(plainBytes);
    }

    void failed() {
        registry.counter("chancery.session.copy.failed").increment();
    }

    void restored(long nanos, String outcome) {
        Timer.builder("chancery.session.restore")
                .tag("outcome", outcome)
                .publishPercentiles(0.5, 0.99)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private DistributionSummary bytes(String name) {
        return DistributionSummary.builder(name)
                .baseUnit("bytes")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
    }
}
