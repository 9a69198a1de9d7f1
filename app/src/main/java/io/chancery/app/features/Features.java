package io.chancery.app.features;

import io.chancery.control.changes.FirmMemory;
import io.chancery.control.releases.FirmFeatures;
import io.chancery.infra.tenancy.TenantContext;

/// Which features the firm in hand has. Costs nothing to ask: each node remembers, and hears within two seconds what
/// changes.
public final class Features {

    private final FirmMemory<FirmFeatures> known;

    Features(FirmMemory<FirmFeatures> known) {
        this.known = known;
    }

    /// @throws io.chancery.infra.tenancy.NoTenantBound when it is nobody's work
    public boolean has(Feature feature) {
        return known.of(TenantContext.require()).has(feature.key());
    }
}
