package io.chancery.infra.migration;

import static io.chancery.infra.migration.SchemaMigrations.quoted;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a firm's place in its cell: a schema, a role with rights on it alone, and a door.
public final class FirmSchemas {

    private final Cells cells;

    public FirmSchemas(Cells cells) {
        this.cells = cells;
    }

    /// Makes schema, role and a shut door, whatever of them is missing.
    public void provision(Tenant tenant) {
        inCell(tenant, owner -> {
            place(owner, tenant);
            // The serving login may become the firm for a transaction, and inherits nothing from any firm.
            owner.sql("grant " + quoted(tenant.role()) + " to chancery_app with inherit false, set true")
                    .update();
            owner.sql("""
                            insert into cell.tenant_door (tenant, lock_key, open, reason)
                            values (:tenant, hashtextextended(:tenant::text, 0), false, 'opening')
                            on conflict (tenant) do nothing
                            """).param("tenant", tenant.id().value()).update();
        });
    }

    /// Makes a schema and a role with rights on it alone, whatever of them is missing; nobody may take the role yet.
    static void place(JdbcClient owner, Tenant tenant) {
        var schema = quoted(tenant.schema());
        var role = quoted(tenant.role());
        boolean roleExists = owner.sql("select exists (select from pg_roles where rolname = :role)")
                .param("role", tenant.role())
                .query(Boolean.class)
                .single();
        if (!roleExists) {
            owner.sql("create role " + role + " nologin").update();
        }
        owner.sql("create schema if not exists " + schema).update();
        owner.sql("grant usage on schema " + schema + " to " + role).update();
        owner.sql("alter default privileges in schema " + schema + " grant select, insert, update, delete on tables to "
                        + role)
                .update();
    }

    public void openDoor(Tenant tenant) {
        inCell(
                tenant,
                owner -> owner.sql("update cell.tenant_door set open = true, reason = null where tenant = :tenant")
                        .param("tenant", tenant.id().value())
                        .update());
    }

    /// Shuts the door, then waits for the transactions that are still inside.
    ///
    /// @param why for the operators' eyes
    public void closeDoor(Tenant tenant, String why) {
        inCell(
                tenant,
                owner -> owner.sql("update cell.tenant_door set open = false, reason = :why where tenant = :tenant")
                        .param("tenant", tenant.id().value())
                        .param("why", why)
                        .update());
        inCell(
                tenant,
                owner -> owner.sql("""
                        select pg_advisory_xact_lock(lock_key)::text from cell.tenant_door where tenant = :tenant
                        """)
                        .param("tenant", tenant.id().value())
                        .query(String.class)
                        .optional());
    }

    private interface Work {
        void with(JdbcClient owner);
    }

    private void inCell(Tenant tenant, Work work) {
        var owner = cells.owner(tenant.cell());
        new TransactionTemplate(new JdbcTransactionManager(owner))
                .executeWithoutResult(transaction -> work.with(JdbcClient.create(owner)));
    }
}
