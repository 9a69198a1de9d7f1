package io.chancery.app.isolation;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.util.Locale;
import java.util.UUID;

/// Two firms that only the isolation suite uses: the same tables and primary keys, and in every text a mark that nobody
/// can guess.
enum Twin {
    /// The one that asks.
    CASTOR("00000000-0000-7000-8000-0000000000ca"),
    /// The one of whom nothing may be seen.
    POLLUX("00000000-0000-7000-8000-0000000000b0");

    private final TenantId id;
    private final String mark = name().toLowerCase(Locale.ROOT).charAt(0)
            + UUID.randomUUID().toString().replace("-", "").substring(0, 15);

    Twin(String id) {
        this.id = TenantId.of(id);
    }

    TenantId id() {
        return id;
    }

    /// Stands in every text of the firm's data; both twins' marks have one length.
    String mark() {
        return mark;
    }

    String schema() {
        return tenant().schema();
    }

    Tenant tenant() {
        var slug = name().toLowerCase(Locale.ROOT);
        return new Tenant(
                id,
                slug,
                "%s %s".formatted(name(), mark),
                slug + ".localhost",
                Cells.MAIN,
                "firm_" + slug,
                Locale.US,
                TenantState.ACTIVE,
                null,
                null,
                Branding.DEFAULT);
    }
}
