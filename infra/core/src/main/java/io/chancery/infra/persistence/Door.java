package io.chancery.infra.persistence;

import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import java.sql.Connection;
import java.sql.SQLException;

/// The first statement of every tenant transaction: passes the firm's door, holds it open with a shared lock, and
/// turns the connection into that firm's. All of it ends with the transaction, so a pooled connection carries
/// nothing on, also behind a transaction pooler.
///
/// The path follows the role: the serving login's search path is `"$user"`, the current role's own schema, and never
/// changes its value. Set anew in each transaction, it would make the driver drop every prepared statement it has
/// (PostgreSQL 18 reports each change), and the firm's queries would be parsed and planned again every time. See DD005.
final class Door {

    /// `offset 0` keeps the planner from taking the lock before it has looked at the door.
    static final String SQL = """
            select l, case when l then set_config('role', ?, true) end
              from (select pg_try_advisory_xact_lock_shared(d.lock_key) l
                      from cell.tenant_door d
                     where d.tenant = ? and (d.open or ?)
                    offset 0) d
            """;

    private Door() {}

    /// @throws FirmIsClosed when the firm is closed or just being closed
    static void enter(Connection connection, Tenant tenant) throws SQLException {
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setString(1, tenant.role());
            statement.setObject(2, tenant.id().value());
            statement.setBoolean(3, Maintenance.isInside(tenant.id()));
            try (var door = statement.executeQuery()) {
                if (!door.next()) {
                    throw new FirmIsClosed(tenant.id(), "its door is shut");
                }
                if (!door.getBoolean(1)) {
                    throw new FirmIsClosed(tenant.id(), "its door is being shut");
                }
            }
        }
    }
}
