package io.chancery.infra.migration;

import static io.chancery.infra.migration.SchemaMigrations.quoted;

import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a firm's place in its cell: a schema, a role with rights on it alone, and a door.
public final class FirmSchemas {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Cells cells;

    public FirmSchemas(Cells cells) {
        this.cells = cells;
    }

    /// Makes schema, role and a shut door, whatever of them is missing.
    public void provision(Tenant tenant) {
        inCell(tenant, owner -> {
            place(owner, tenant);
            letIn(owner, tenant);
        });
    }

    /// Makes role and a shut door for a firm whose schema comes from elsewhere, as that of a copy does.
    public void admit(Tenant tenant) {
        inCell(tenant, owner -> {
            makeRole(owner, tenant);
            letIn(owner, tenant);
        });
    }

    private static void letIn(JdbcClient owner, Tenant tenant) {
        // The serving login may become the firm for a transaction, and inherits nothing from any firm.
        owner.sql("grant " + quoted(tenant.role()) + " to chancery_app with inherit false, set true")
                .update();
        owner.sql("""
                        insert into cell.tenant_door (tenant, lock_key, open, reason)
                        values (:tenant, hashtextextended(:tenant::text, 0), false, 'opening')
                        on conflict (tenant) do nothing
                        """).param("tenant", tenant.id().value()).update();
    }

    /// Makes a schema and a role with rights on it alone, whatever of them is missing; nobody may take the role yet.
    static void place(JdbcClient owner, Tenant tenant) {
        var schema = quoted(tenant.schema());
        var role = quoted(tenant.role());
        makeRole(owner, tenant);
        owner.sql("create schema if not exists " + schema).update();
        owner.sql("grant usage on schema " + schema + " to " + role).update();
        owner.sql("alter default privileges in schema " + schema + " grant select, insert, update, delete on tables to "
                        + role)
                .update();
    }

    private static void makeRole(JdbcClient owner, Tenant tenant) {
        boolean roleExists = owner.sql("select exists (select from pg_roles where rolname = :role)")
                .param("role", tenant.role())
                .query(Boolean.class)
                .single();
        if (!roleExists) {
            owner.sql("create role " + quoted(tenant.role()) + " nologin").update();
        }
    }

    /// Takes everything of a firm out of its cell: schema, role, door and the work that waits for it. What is gone
    /// already is no failure.
    public void remove(Tenant tenant) {
        inCell(tenant, owner -> {
            owner.sql("delete from cell.tenant_door where tenant = :tenant")
                    .param("tenant", tenant.id().value())
                    .update();
            for (var table : List.of("short_task", "long_task", "dead_task")) {
                owner.sql("delete from jobs." + table + " where firm = :role")
                        .param("role", tenant.role())
                        .update();
            }
            owner.sql("drop schema if exists " + quoted(tenant.schema()) + " cascade")
                    .update();
            owner.sql("drop role if exists " + quoted(tenant.role())).update();
        });
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
        closeDoor(tenant, why, null);
    }

    /// Shuts the door and waits only so long for the transactions that are still inside. Given up, it stays shut:
    /// whoever
    /// gives up opens it again.
    ///
    /// @param patience null to wait for ever
    /// @return false when somebody was still inside when the time was over
    public boolean closeDoor(Tenant tenant, String why, @Nullable Duration patience) {
        inCell(
                tenant,
                owner -> owner.sql("update cell.tenant_door set open = false, reason = :why where tenant = :tenant")
                        .param("tenant", tenant.id().value())
                        .param("why", why)
                        .update());
        try {
            inCell(tenant, owner -> {
                if (patience != null) {
                    owner.sql("select set_config('lock_timeout', :patience, true)")
                            .param("patience", patience.toMillis() + "ms")
                            .query(String.class)
                            .single();
                }
                owner.sql("""
                                select pg_advisory_xact_lock(lock_key)::text from cell.tenant_door where tenant = :tenant
                                """)
                        .param("tenant", tenant.id().value())
                        .query(String.class)
                        .optional();
            });
            return true;
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException refused
                    && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                return false;
            }
            throw e;
        }
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
