package io.chancery.app.features;

import dev.openfeature.sdk.Client;
import dev.openfeature.sdk.ImmutableContext;
import io.chancery.infra.tenancy.TenantContext;
import java.util.EnumSet;
import java.util.Set;

/// Which features the firm in hand has. Costs nothing to ask: each node remembers, and hears within two seconds what
/// changes.
public final class Features {

    private final Client client;
    private final Set<Feature> asked = EnumSet.noneOf(Feature.class);

    Features(Client client) {
        this.client = client;
    }

    /// @throws io.chancery.infra.tenancy.NoTenantBound when it is nobody's work
    public boolean has(Feature feature) {
        var firm = TenantContext.require();
        synchronized (asked) {
            asked.add(feature);
        }
        return client.getBooleanValue(feature.key(), false, new ImmutableContext(firm.toString()));
    }

    /// What was asked for since the last time somebody wanted to know.
    Set<Feature> takeAsked() {
        synchronized (asked) {
            var taken = Set.copyOf(asked);
            asked.clear();
            return taken;
        }
    }
}
