package io.chancery.app.sweeping;

import io.chancery.control.pulse.Pulse;
import io.chancery.infra.log.LogContext;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Goes around all firms, one after the other.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeptFor.class)
class SweepRounds {

    private static final Logger LOG = LoggerFactory.getLogger(SweepRounds.class);
    private static final Duration EVERY = Duration.ofHours(6);

    @Bean
    Pulse sweepPulse(FirmSweep sweep, TenantDirectory firms) {
        return new Pulse(
                "sweep",
                EVERY,
                () -> firms.all().stream()
                        .filter(firm -> firm.state() == TenantState.ACTIVE)
                        .forEach(firm -> sweep(sweep, firm)));
    }

    private static void sweep(FirmSweep sweep, Tenant firm) {
        try (var _ = LogContext.firm(firm.slug());
                var _ = LogContext.work("sweep")) {
            int gone = TenantContext.callAs(firm.id(), sweep::sweep);
            if (gone > 0) {
                LOG.info("{} rows that nobody asks for any more are thrown away", gone);
            }
        } catch (FirmIsClosed closed) {
            LOG.debug("Firm {} is closed; it is swept another time", firm.id());
        } catch (RuntimeException unreachable) {
            // Whatever stops one firm must not stop the rounds of all others.
            LOG.warn("Firm {} is swept another time", firm.id(), unreachable);
        }
    }
}
