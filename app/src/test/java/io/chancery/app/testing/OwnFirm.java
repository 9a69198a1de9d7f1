package io.chancery.app.testing;

import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmSetup;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/// A firm in New York that one test has for itself, because it shuts, upgrades or deletes it.
public record OwnFirm(TenantId id, String slug, String name) {

    public static OwnFirm named(String word, String name) {
        var id = new TenantId(Ids.next());
        return new OwnFirm(
                id, word + "-" + Long.toHexString(id.value().getLeastSignificantBits() & 0xFFFFFFFFFFL), name);
    }

    public String schema() {
        return "firm_" + slug.replace('-', '_');
    }

    public Tenant tenant() {
        return new Tenant(
                id,
                slug,
                name,
                slug + ".localhost",
                Cells.MAIN,
                schema(),
                Locale.US,
                TenantState.ACTIVE,
                null,
                null,
                Branding.DEFAULT);
    }

    public void open(FirmSetup setup) {
        FirmsDatabase.open(tenant());
        TenantContext.runAs(
                id,
                () -> setup.establish(
                        "US",
                        new FirmDetails(
                                name, Locale.US, Currency.getInstance("USD"), ZoneId.of("America/New_York"), 30)));
    }
}
