package io.chancery.app.demo;

import com.vaadin.flow.component.UI;
import io.chancery.app.shell.FrameBanner;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.themes.Tone;
import io.chancery.themes.frame.Banner;
import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// What there is in a demonstration only: a clock that may be turned back, and words about the filling.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chancery.demo")
class DemoConfiguration {

    /// While a firm is still being opened. A word of our own: it is no reason to call the node unwell.
    private static final Status OPENING = new Status("OPENING");

    /// Asked by whoever starts the demonstration. A firm that is still filled is no reason to call the node unwell.
    @Bean
    HealthIndicator demonstration(DemoProgress progress, TenantDirectory directory) {
        return () -> Health.status(status(progress, directory))
                .withDetails(progress.all())
                .build();
    }

    private static Status status(DemoProgress progress, TenantDirectory directory) {
        if (!areOpened(directory)) {
            return OPENING;
        }
        return progress.isFinished() ? Status.UP : Status.UNKNOWN;
    }

    private static boolean areOpened(TenantDirectory directory) {
        return directory.all().stream()
                .filter(firm -> firm.state() != TenantState.OPENING)
                .map(Tenant::slug)
                .collect(Collectors.toSet())
                .containsAll(DemoScript.FIRMS);
    }

    /// Lists and sums that grow by themselves want an explanation.
    @Bean
    FrameBanner fillingBanner(DemoProgress progress, TenantDirectory directory) {
        return () -> progress.unfinished(
                        directory.require(TenantContext.require()).slug())
                .map(reached -> new Banner(Tone.INFO, UI.getCurrentOrThrow().getTranslation("demo.filling", reached)));
    }

    @Bean
    @Primary
    Clock demoClock() {
        return new DemoClock();
    }
}
