package io.chancery.infra.migration;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.FirmWork;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What this build's migrations make of a firm's schema: they run once, in a schema of nobody's that is dropped again,
/// and every firm is compared with the outcome.
public final class ReferenceSchema {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Tenant NOBODY = new Tenant(
            TenantId.of("00000000-0000-7000-8000-000000000000"),
            "reference",
            "reference",
            "reference.invalid",
            Cells.MAIN,
            "chancery_reference",
            Locale.US,
            TenantState.CLOSED,
            null,
            null,
            Branding.DEFAULT);

    private final Cells cells;
    private final SchemaMigrations migrations;
    private final SchemaContracts contracts;
    private final Fingerprints fingerprints;
    private final FirmWork alone;
    private final Map<Integer, Fingerprint> known = new ConcurrentHashMap<>();

    ReferenceSchema(
            Cells cells,
            SchemaMigrations migrations,
            SchemaContracts contracts,
            Fingerprints fingerprints,
            FirmWork alone) {
        this.cells = cells;
        this.migrations = migrations;
        this.contracts = contracts;
        this.fingerprints = fingerprints;
        this.alone = alone;
    }

    /// The fingerprint that a firm's schema has to have. The first time it takes as long as opening a firm.
    ///
    /// @param floor the last contract script that ran in the firm's schema
    public Fingerprint fingerprint(int floor) {
        var remembered = known.get(floor);
        if (remembered != null) {
            return remembered;
        }
        var made = new AtomicReference<Fingerprint>();
        alone.alone(NOBODY, PATIENCE, () -> made.set(make(floor)));
        var fingerprint = Objects.requireNonNull(made.get());
        known.put(floor, fingerprint);
        return fingerprint;
    }

    private Fingerprint make(int floor) {
        var source = cells.owner(NOBODY.cell());
        var owner = JdbcClient.create(source);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        var drop = "drop schema if exists %s cascade".formatted(NOBODY.schema());
        transaction.executeWithoutResult(_ -> {
            // What a node left that died here is of no use to anybody.
            owner.sql(drop).update();
            FirmSchemas.place(owner, NOBODY);
        });
        try {
            migrations.migrate(NOBODY);
            contracts.runUpTo(NOBODY, floor);
            return fingerprints.of(NOBODY.cell(), NOBODY.schema());
        } finally {
            transaction.executeWithoutResult(_ -> owner.sql(drop).update());
        }
    }
}
