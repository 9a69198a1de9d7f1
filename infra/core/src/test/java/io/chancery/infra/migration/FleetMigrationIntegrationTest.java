package io.chancery.infra.migration;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FleetMigrationIntegrationTest {

    private static final int FIRMS = 12;
    private static final int AT_A_TIME = 4;
    /// Whoever waits for a connection in vain waits longer.
    private static final Duration NOBODY_STARVES_WITHIN = Duration.ofSeconds(25);

    @Test
    void firmsThatAreBroughtUpTogetherDoNotStarveOneAnother() {
        try (var firms = new TwoFirms(4)) {
            var schemas = firms.get(FirmSchemas.class);
            var tenants = new ArrayList<Tenant>();
            for (int n = 1; n <= FIRMS; n++) {
                tenants.add(firm(n));
                schemas.provision(tenants.getLast());
            }
            try {
                var begun = Instant.now();
                var outcomes = new FleetMigration(firms.get(SchemaMigrations.class), AT_A_TIME).migrate(tenants);
                assertThat(outcomes).allMatch(outcome -> outcome instanceof FleetMigration.Outcome.Current);
                assertThat(Duration.between(begun, Instant.now())).isLessThan(NOBODY_STARVES_WITHIN);
            } finally {
                tenants.forEach(schemas::remove);
            }
        }
    }

    private static Tenant firm(int n) {
        var slug = "fleet-" + n;
        return new Tenant(
                new TenantId(UUID.randomUUID()),
                slug,
                slug,
                slug + ".localhost",
                ASHWORTH.cell(),
                "firm_fleet_" + n,
                ASHWORTH.locale(),
                ASHWORTH.state(),
                null,
                null,
                ASHWORTH.branding());
    }
}
