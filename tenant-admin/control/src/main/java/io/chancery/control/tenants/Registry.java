package io.chancery.control.tenants;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// Changes what the registry says of a firm, and tells every node.
@InControl
public class Registry {

    /// What firms had before releases were offered.
    private static final String FIRST_RELEASE = "2026.1";

    private final JdbcClient jdbc;
    private final TenantRows rows;
    private final FirmAddresses addresses;
    private final ChangeLog changes;
    private final Clock clock;

    Registry(JdbcClient jdbc, TenantRows rows, FirmAddresses addresses, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.addresses = addresses;
        this.changes = changes;
        this.clock = clock;
    }

    /// Enters a firm in the state `OPENING`, with the newest release that is offered.
    ///
    /// @throws SlugIsTaken when another firm has or had the slug; nothing was written
    @InControl(propagation = Propagation.MANDATORY)
    public void enter(NewFirm firm) {
        try {
            jdbc.sql("""
                            with newest as (
                                select number from control.release where offered_at is not null
                                 order by year desc, place desc limit 1),
                            entered as (
                                insert into control.tenant
                                    (id, slug, name, host, cell, schema_name, country, locale, state, created_at, release)
                                values (:id, :slug, :name, :host, :cell, :schema, :country, :locale, 'OPENING', :now,
                                        coalesce((select number from newest), :first))
                                returning id, release)
                            insert into control.tenant_release (tenant, release, since)
                            select id, release, :now from entered
                            """)
                    .param("id", firm.id().value())
                    .param("slug", firm.slug().value())
                    .param("name", firm.name().value())
                    .param("host", addresses.hostOf(firm.slug()).value())
                    .param("cell", firm.cell())
                    .param("schema", firm.slug().schema())
                    .param("country", firm.country().name())
                    .param("locale", firm.locale().toLanguageTag())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("first", FIRST_RELEASE)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SlugIsTaken(firm.slug());
        }
        changes.append(firm.id(), ChangeKind.FIRM);
    }

    /// The firm works from now on.
    public void markActive(TenantId tenant) {
        jdbc.sql("""
                        update control.tenant
                           set state = 'ACTIVE', state_reason = null, opened_at = coalesce(opened_at, :now)
                         where id = :id
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", tenant.value())
                .update();
        changes.append(tenant, ChangeKind.FIRM);
    }

    /// @param reason what the firm's people read; null when there is nothing to say to them
    public void mark(TenantId tenant, TenantState state, @Nullable String reason) {
        jdbc.sql("update control.tenant set state = :state, state_reason = :reason where id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", tenant.value())
                .update();
        changes.append(tenant, ChangeKind.FIRM);
    }

    /// Copies what the firm's own migration history says, for the fleet; the history wins.
    public void recordSchemaVersion(TenantId tenant, int version) {
        int changed = jdbc.sql(
                        "update control.tenant set schema_version = :version where id = :id and schema_version <> :version")
                .param("version", version)
                .param("id", tenant.value())
                .update();
        if (changed > 0) {
            changes.append(tenant, ChangeKind.FIRM);
        }
    }

    /// Copies which contract script ran last in the firm's own schema; a node of a build before it refuses the firm.
    public void recordSchemaFloor(TenantId tenant, int floor) {
        int changed = jdbc.sql(
                        "update control.tenant set schema_floor = :floor where id = :id and schema_floor <> :floor")
                .param("floor", floor)
                .param("id", tenant.value())
                .update();
        if (changed > 0) {
            changes.append(tenant, ChangeKind.FIRM);
        }
    }

    /// Copies the firm's look for the pages that are shown while its door is closed. Called after the firm's own
    /// transaction, so it may come twice.
    public void updateBranding(TenantId tenant, Branding branding) {
        jdbc.sql("update control.tenant set branding = :branding::jsonb where id = :id")
                .param("branding", rows.write(branding))
                .param("id", tenant.value())
                .update();
        changes.append(tenant, ChangeKind.BRANDING);
    }
}
