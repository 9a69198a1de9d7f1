package io.chancery.infra.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.dao.DataAccessResourceFailureException;

/// Keeps work on a whole firm, such as the steps of an order, to one node at a time.
///
/// A token alone cannot: a node that was thought dead may still be in the middle of a step when another begins to
/// repeat it. So whoever works holds an advisory lock of the firm's cell; PostgreSQL lets go of it when the
/// connection of a dead node breaks, and not before. The lock lives in a transaction that does nothing else, so it
/// is safe behind a transaction pooler too.
public final class FirmWork {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Cells cells;

    FirmWork(Cells cells) {
        this.cells = cells;
    }

    /// Does the work once no other node works on the firm.
    ///
    /// @param wait how long to wait for the other
    /// @throws FirmIsWorkedOn when the other has not ended by then
    public void alone(Tenant firm, Duration wait, Runnable work) {
        try (var connection = cells.serving(firm.cell()).getConnection()) {
            connection.setAutoCommit(false);
            try {
                lock(connection, firm, wait);
                work.run();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException(
                    "Cell %s does not answer for the lock of firm %s".formatted(firm.cell(), firm.id()), e);
        }
    }

    private static void lock(Connection connection, Tenant firm, Duration wait) throws SQLException {
        try (var patience = connection.prepareStatement("select set_config('lock_timeout', ?, true)");
                var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")) {
            patience.setString(1, wait.toMillis() + "ms");
            patience.execute();
            lock.setString(1, "work on " + firm.id());
            lock.execute();
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new FirmIsWorkedOn(firm.id());
            }
            throw e;
        }
    }
}
