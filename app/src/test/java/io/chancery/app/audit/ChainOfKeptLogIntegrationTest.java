package io.chancery.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.TrailVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A log that was written before there was a chain is chained by the migration in the order of its ids; what comes
/// after it goes on from there.
@FirmTest
class ChainOfKeptLogIntegrationTest {

    private static final int KEPT = 5;

    @Test
    void chainsWhatIsThereAndWhatComes() {
        var verdict = inSchemaOfItsOwn(jdbc -> {
            run(jdbc, "V0001__create_audit_entry.sql");
            for (int n = KEPT; n > 0; n--) {
                insert(jdbc, n);
            }
            chain(jdbc);
            insert(jdbc, KEPT + 1);
            note(jdbc);
            insert(jdbc, KEPT + 2);
            noteAndChain(jdbc);
            noteWithoutTransactionOnly(jdbc);
            insert(jdbc, KEPT + 3);
            noteAndChain(jdbc);
            assertThat(jdbc.queryForList(
                            "select e.subject_name from audit_link l join audit_entry e on e.id = l.entry order by l.number",
                            String.class))
                    .isEqualTo(List.of("1", "2", "3", "4", "5", "6", "7", "8"));
        });
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.good()).isEqualTo(KEPT + 3);
    }

    @Test
    void aFirmThatBeginsHasAnEmptyWholeLog() {
        var verdict = inSchemaOfItsOwn(jdbc -> {
            run(jdbc, "V0001__create_audit_entry.sql");
            chain(jdbc);
            note(jdbc);
            noteWithoutTransactionOnly(jdbc);
        });
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.good()).isZero();
    }

    /// The schema of a firm may get another name, as when a snapshot is put back.
    @Test
    void goesOnInARenamedSchema() {
        var verdict = inSchemaOfItsOwn(jdbc -> {
            run(jdbc, "V0001__create_audit_entry.sql");
            chain(jdbc);
            note(jdbc);
            noteWithoutTransactionOnly(jdbc);
            jdbc.execute("alter schema kept rename to renamed");
            jdbc.execute("set local search_path = renamed");
            insert(jdbc, 1);
            noteAndChain(jdbc);
        });
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.good()).isEqualTo(1);
    }

    /// As a log is that was chained with each commit (DD017).
    private static void chain(JdbcTemplate jdbc) {
        run(jdbc, "V0420__create_audit_chain.sql");
        run(jdbc, "V0421__add_chain_to_audit_entry.sql");
    }

    /// What waits for the commit happens before: what the last script does with the old trigger's entries as well.
    private static void note(JdbcTemplate jdbc) {
        jdbc.execute("set constraints all immediate");
        jdbc.execute("set constraints all deferred");
        run(jdbc, "V0810__create_audit_pending.sql");
        run(jdbc, "V0811__create_audit_field.sql");
        run(jdbc, "V0812__create_chain_pending.sql");
        run(jdbc, "V0813__note_entries_to_be_chained.sql");
    }

    /// The build before goes on inserting entries that do not say their transaction.
    private static void noteWithoutTransactionOnly(JdbcTemplate jdbc) {
        jdbc.execute("set constraints all deferred");
        run(jdbc, "V0850__add_transaction_to_audit_entry.sql");
        run(jdbc, "V0851__add_seen_to_audit_chain.sql");
        run(jdbc, "V0852__create_audit_waiting.sql");
        run(jdbc, "V0853__chain_entries_by_transaction.sql");
        run(jdbc, "V0854__note_entries_without_transaction.sql");
    }

    /// What waits for the commit happens now: the transaction is rolled back.
    private static void noteAndChain(JdbcTemplate jdbc) {
        jdbc.execute("set constraints all immediate");
        assertThat(jdbc.queryForObject("select count(*) from audit_pending", Integer.class))
                .isOne();
        assertThat(jdbc.queryForObject("select chain_pending(true, 10)", Integer.class))
                .isOne();
    }

    private interface Work {
        void with(JdbcTemplate jdbc);
    }

    private static TrailVerdict inSchemaOfItsOwn(Work work) {
        var database = FirmsDatabase.database();
        var superuser = database.dataSource(database.superuser());
        var file = new TransactionTemplate(new JdbcTransactionManager(superuser)).execute(status -> {
            status.setRollbackOnly();
            var jdbc = new JdbcTemplate(superuser);
            jdbc.execute("create schema kept");
            jdbc.execute("set local search_path = kept");
            work.with(jdbc);
            return TakenAlong.whole(new AuditChain(JdbcClient.create(superuser), ""));
        });
        return TakenAlong.verdict(Objects.requireNonNull(file));
    }

    private static void run(JdbcTemplate jdbc, String script) {
        try {
            var sql = new ClassPathResource("db/tenant/" + script).getContentAsString(StandardCharsets.UTF_8);
            jdbc.execute(sql.replace("${role}", "chancery_app"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(JdbcTemplate jdbc, int n) {
        jdbc.update("""
                insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, subject_name, before, after)
                values (('00000000-0000-7000-8000-00000000000' || ?)::uuid, now(), 'Ada', 'x.y', 'x', gen_random_uuid(),
                    ?, '{}', '{"b": "1", "aa": "2"}')
                """, n, Integer.toString(n));
    }
}
