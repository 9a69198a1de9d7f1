package io.chancery.app.testing;

import io.chancery.app.upgrades.Gate;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// A gate of upgrades that is as a test says; of firms of which no test says anything it is open.
@Component
public class BreakableGate implements Gate {

    private static final Map<TenantId, Supplier<String>> MEASURED = new ConcurrentHashMap<>();

    public static void measures(TenantId firm, Supplier<String> what) {
        MEASURED.put(firm, what);
    }

    public static void mend(TenantId firm) {
        MEASURED.remove(firm);
    }

    @Override
    public String name() {
        return "breakable";
    }

    @Override
    public String measure() {
        return MEASURED.getOrDefault(TenantContext.require(), () -> "whole").get();
    }
}
