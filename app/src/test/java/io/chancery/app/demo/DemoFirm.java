package io.chancery.app.demo;

import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import java.time.Instant;
import org.springframework.context.ApplicationContext;

/// Fills a firm that has just been established with the demonstration's year, for benchmarks.
public final class DemoFirm {

    private DemoFirm() {}

    /// @param node one that runs with `chancery.demo`
    public static void fill(ApplicationContext node, Tenant firm) {
        var filling = node.getBean(DemoFilling.class);
        TenantContext.runAs(firm.id(), () -> filling.fill(firm.slug(), Instant.now()));
    }
}
