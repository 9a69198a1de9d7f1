package io.chancery.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.audit.ChainHead;
import io.chancery.infra.audit.Checkpoint;
import io.chancery.infra.audit.TrailFinding;
import io.chancery.infra.audit.TrailVerdict;
import io.chancery.infra.persistence.Ids;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Whatever a superuser does to a log by SQL, past every right and trigger, the offline verifier finds and names.
///
/// Each tampering happens in a transaction that is rolled back after the log was taken along from inside it.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class TamperedLogIntegrationTest {

    private static final int ENTRIES = 12;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    TransactionTemplate transaction;

    private ChainHead head = new ChainHead(Ids.next(), 0, "");

    @BeforeEach
    void writeSomeEntries() {
        for (int n = 0; n < ENTRIES; n++) {
            var name = "entry " + n;
            transaction.executeWithoutResult(_ -> trail.record(
                    "matter.changed",
                    "matter",
                    Ids.next(),
                    AuditDetails.of(name).because("because")));
        }
        transaction.executeWithoutResult(_ -> chain.catchUp());
        head = Objects.requireNonNull(transaction.execute(_ -> chain.head()));
    }

    @Test
    void anUntouchedLogPasses() {
        assertThat(after("select 1", 0).finding()).isEmpty();
    }

    /// `:n` is the entry that is tampered with, the sixth from the end.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            an edited reason                | EDITED    | update audit_entry set reason = 'something else' where id = (select entry from audit_link where number = :n)
            an edited actor                 | EDITED    | update audit_entry set actor_name = 'Somebody' where id = (select entry from audit_link where number = :n)
            an edited instant               | EDITED    | update audit_entry set at = at + interval '1 microsecond' where id = (select entry from audit_link where number = :n)
            an edited value                 | EDITED    | update audit_entry set after = '{"a": "b"}' where id = (select entry from audit_link where number = :n)
            a value moved to its neighbour  | EDITED    | update audit_entry set subject_name = reason, reason = subject_name where id = (select entry from audit_link where number = :n)
            a deleted entry                 | DELETED   | delete from audit_entry where id = (select entry from audit_link where number = :n)
            an entry deleted with its link  | DELETED   | with gone as (delete from audit_link where number = :n returning entry) delete from audit_entry where id in (select entry from gone)
            entries that changed places     | REORDERED | update audit_link l set entry = o.entry from audit_link o where (l.number, o.number) in ((:n, :n + 3), (:n + 3, :n))
            """)
    void namesTheEntry(String what, TrailFinding.Kind kind, String sql) {
        long tampered = head.number() - 5;
        assertFound(
                after("alter table audit_link drop constraint audit_entry_is_chained_once; " + sql, tampered),
                kind,
                tampered);
    }

    @Test
    void namesADeletedEntryWhoseFollowersWereRenumbered() {
        long n = head.number() - 5;
        var verdict = after("""
                with gone as (delete from audit_link where number = :n returning entry)
                delete from audit_entry where id in (select entry from gone);
                update audit_link set number = -number where number > :n;
                update audit_link set number = -number - 1 where number < 0;
                update audit_chain set number = number - 1
                """, n);
        assertFound(verdict, TrailFinding.Kind.DELETED, n);
    }

    @Test
    void namesAnInsertedEntryThatPushedTheOthersBack() {
        long n = head.number() - 5;
        var verdict = after("""
                update audit_link set number = -number - 1 where number >= :n;
                update audit_link set number = -number where number < 0;
                insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, subject_name, before, after)
                values ('00000000-0000-7000-8000-0000000000aa', now(), 'Nobody', 'x.y', 'x', gen_random_uuid(), 'x', '{}', '{}');
                insert into audit_link (number, entry, hash)
                values (:n, '00000000-0000-7000-8000-0000000000aa', sha256('x'));
                update audit_chain set number = number + 1
                """, n);
        assertFound(verdict, TrailFinding.Kind.INSERTED, n);
    }

    @Test
    void namesAnEntryThatWasInsertedPastTheChain() {
        var verdict = after("""
                insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, subject_name, before, after)
                values (gen_random_uuid(), now(), 'Nobody', 'x.y', 'x', gen_random_uuid(), 'x', '{}', '{}')
                """, 0);
        assertFound(verdict, TrailFinding.Kind.INSERTED, head.number() + 1);
        assertThat(verdict.finding().orElseThrow().sentence()).contains("x.y", "Nobody");
    }

    @Test
    void namesEntriesThatChangedPlacesWithTheirNumbers() {
        long n = head.number() - 5;
        var verdict = after("""
                update audit_link set number = -number where number in (:n, :n + 3);
                update audit_link set number = case when number = -:n then :n + 3 else :n end where number < 0
                """, n);
        assertFound(verdict, TrailFinding.Kind.REORDERED, n);
    }

    @Test
    void namesWhereALogWasCutOff() {
        long n = head.number() - 5;
        var verdict = after("""
                delete from audit_entry where id in (select entry from audit_link where number >= :n);
                delete from audit_link where number >= :n
                """, n);
        assertFound(verdict, TrailFinding.Kind.TRUNCATED, n);
    }

    @Test
    void findsByACheckpointThatALogWasCutOffWithItsHead() {
        long n = head.number() - 5;
        var sql = """
                delete from audit_entry where id in (select entry from audit_link where number >= :n);
                delete from audit_link where number >= :n;
                update audit_chain set number = :n - 1, hash = (select hash from audit_link where number = :n - 1)
                """;
        assertThat(after(sql, n).finding()).as("nothing in the database tells").isEmpty();
        assertFound(after(sql, n, checkpoint()), TrailFinding.Kind.TRUNCATED, n);
    }

    @Test
    void findsByACheckpointThatALogWasChainedAnew() {
        var sql = """
                update audit_entry set actor_name = 'Somebody' where id = (select entry from audit_link where number = :n);
                delete from audit_link;
                do $$
                declare
                    head audit_chain;
                    entry audit_entry;
                begin
                    select one, chain, 0, sha256(convert_to('chancery-audit-1,' || chain, 'UTF8')) into head from audit_chain;
                    for entry in table audit_entry order by id loop
                        head.number := head.number + 1;
                        head.hash := audit_hash(head.chain, head.number, head.hash, audit_content(entry));
                        insert into audit_link (number, entry, hash) values (head.number, entry.id, head.hash);
                    end loop;
                    update audit_chain set number = head.number, hash = head.hash;
                end
                $$
                """;
        long n = head.number() - 5;
        assertThat(after(sql, n).finding()).as("nothing in the database tells").isEmpty();
        assertThat(after(sql, n, checkpoint()).finding())
                .map(TrailFinding::kind)
                .contains(TrailFinding.Kind.REWRITTEN);
    }

    private Checkpoint checkpoint() {
        return new Checkpoint(head, "Ashworth", Instant.EPOCH);
    }

    /// The log as it is after somebody with every right did this.
    private static TrailVerdict after(String sql, long n, Checkpoint... checkpoints) {
        var database = FirmsDatabase.database();
        var superuser = database.dataSource(database.superuser());
        var file = new TransactionTemplate(new JdbcTransactionManager(superuser)).execute(status -> {
            status.setRollbackOnly();
            var jdbc = JdbcClient.create(superuser);
            jdbc.sql("set local search_path = " + Firm.ASHWORTH.schema()).update();
            jdbc.sql("set local session_replication_role = replica").update();
            for (var statement : sql.contains("$$") ? script(sql) : sql.split(";")) {
                if (statement.strip().startsWith("select")) {
                    continue;
                }
                jdbc.sql(statement.replace(":n", Long.toString(n))).update();
            }
            return TakenAlong.whole(new AuditChain(jdbc, ""));
        });
        return TakenAlong.verdict(Objects.requireNonNull(file), checkpoints);
    }

    /// A block stays one statement.
    private static String[] script(String sql) {
        int block = sql.indexOf("do $$");
        var before = sql.substring(0, block).split(";");
        var statements = java.util.Arrays.copyOf(before, before.length);
        statements[before.length - 1] = sql.substring(block);
        return statements;
    }

    private static void assertFound(TrailVerdict verdict, TrailFinding.Kind kind, long number) {
        assertThat(verdict.finding()).hasValueSatisfying(bad -> {
            assertThat(bad.kind()).as(bad.sentence()).isEqualTo(kind);
            assertThat(bad.number()).as(bad.sentence()).isEqualTo(number);
        });
    }
}
