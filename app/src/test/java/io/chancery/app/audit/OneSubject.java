package io.chancery.app.audit;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A thing of Ashworth's whose entries a test writes and finds again, beside whatever else is in the log.
final class OneSubject {

    private final UUID subject = Ids.next();
    private final AuditTrail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    OneSubject(AuditTrail trail, JdbcClient jdbc, TransactionTemplate transaction) {
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    void record(String name) {
        trail.record("test.chained", "test", subject, AuditDetails.of(name));
    }

    /// The entries that are chained, in the order of the chain.
    List<String> names() {
        return Objects.requireNonNull(transaction.execute(
                _ -> jdbc.sql("""
                        select e.subject_name from audit_link l join audit_entry e on e.id = l.entry
                         where e.subject_id = :subject order by l.number
                        """).param("subject", subject).query(String.class).list()));
    }

    void inOneTransaction(Runnable work) {
        transaction.executeWithoutResult(_ -> work.run());
    }

    static Void atTheFirm(Runnable work) {
        TenantContext.runAs(Firm.ASHWORTH.id(), work::run);
        return null;
    }

    /// On another thread, and so in other transactions; returns when it is done.
    static void meanwhile(Runnable work) {
        try (var other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> atTheFirm(work)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /// With every right, in a transaction that is rolled back.
    static void asSuperuser(Consumer<JdbcClient> work) {
        var database = FirmsDatabase.database();
        var superuser = database.dataSource(database.superuser());
        new TransactionTemplate(new JdbcTransactionManager(superuser)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            var all = JdbcClient.create(superuser);
            all.sql("set local search_path = " + Firm.ASHWORTH.schema()).update();
            work.accept(all);
        });
    }
}
