package io.chancery.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.audit.ChainHead;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Every entry gets its place in the chain after the commit of the transaction that it tells of, whoever writes it.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class AuditChainIntegrationTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void entriesOfOneTransactionFollowOneAnother() {
        var before = head();
        var subject = Ids.next();
        transaction.executeWithoutResult(_ -> {
            record("first", subject);
            record("second", subject);
            record("third", subject);
        });
        assertThat(numbers(subject)).containsExactly(before.number() + 1, before.number() + 2, before.number() + 3);
        assertThat(head().number()).isEqualTo(before.number() + 3);
        assertWhole();
    }

    @Test
    void whatIsHashedByTheDatabaseIsWhatTheVerifierHashes() {
        transaction.executeWithoutResult(_ -> trail.record(
                "matter.changed",
                "matter",
                Ids.next(),
                AuditDetails.of("Ünïcode, \"quoted\" \n and 🙂")
                        .changed(
                                Map.of("name", "a\tb", "long name of a field", "", "ä", "1"),
                                Map.of("name", "\\ /", "long name of a field", "x", "ä", "\u0001"))
                        .because("because, \u2028 \"so\"")));
        assertWhole();
    }

    @Test
    void aRolledBackTransactionLeavesNoGap() {
        var before = head();
        var subject = Ids.next();
        transaction.executeWithoutResult(status -> {
            record("never", subject);
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> record("kept", subject));
        assertThat(numbers(subject)).containsExactly(before.number() + 1);
        assertWhole();
    }

    @Test
    void anEntryOfABuildThatKnowsNoChainIsChained() {
        var subject = Ids.next();
        transaction.executeWithoutResult(_ ->
                jdbc.sql("""
                        insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, subject_name,
                            before, after)
                        values (:id, now(), 'old build', 'matter.changed', 'matter', :subject, 'x', '{}', '{}')
                        """).param("id", Ids.next()).param("subject", subject).update());
        assertThat(numbers(subject)).hasSize(1);
        assertWhole();
    }

    @Test
    void nobodySaysThatAnotherTransactionWroteAnEntry() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> jdbc.sql("""
                                insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, subject_name,
                                    before, after, transaction)
                                values (gen_random_uuid(), now(), 'forger', 'x.y', 'x', gen_random_uuid(), 'x', '{}', '{}', '3')
                                """).update()))
                .rootCause()
                .hasMessageContaining("An audit entry says the transaction that writes it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'x'",
                "delete from audit_entry",
                "truncate audit_entry",
                "insert into audit_link (number, entry, hash) values (1000000, gen_random_uuid(), '')",
                "update audit_link set number = number + 1",
                "delete from audit_link",
                "truncate audit_link",
                "insert into audit_chain (chain, number, hash) values (gen_random_uuid(), 0, '')",
                "update audit_chain set number = 0",
                "delete from audit_chain",
                "truncate audit_chain",
                "insert into audit_pending (entry) values (gen_random_uuid())",
                "update audit_pending set entry = gen_random_uuid()",
                "delete from audit_pending",
                "truncate audit_pending",
                "create temporary table audit_pending (entry uuid)",
                "create or replace function audit_waiting() returns setof uuid language sql as 'select null::uuid'",
                "create or replace function chain_pending(boolean, integer) returns integer language plpgsql as 'begin return 0; end'",
                "alter table audit_entry disable trigger audit_entry_is_chained",
                "drop trigger audit_entry_is_chained on audit_entry",
                "set session_replication_role = replica",
                "create or replace function chain_audit_entry() returns trigger language plpgsql as 'begin return null; end'",
                "create temporary table audit_chain (one boolean)"
            })
    void theFirmsRoleCanNeitherRewriteTheLogNorForgeItsChain(String sql) {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> jdbc.sql(sql).update()))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select chain from firm_ashworth.audit_chain",
                "update firm_ashworth.audit_entry set reason = 'x'",
                "delete from firm_ashworth.audit_link",
                "select control.audit_hash(null, 1, '', '')",
                "update control.audit_chain set number = 0",
                "select number from control.audit_link"
            })
    void theServingLoginByItselfReachesNoLog(String sql) {
        var database = FirmsDatabase.database();
        var app = JdbcClient.create(database.dataSource(database.app()));
        assertThatThrownBy(() -> {
                    if (sql.startsWith("select")) {
                        app.sql(sql).query().listOfRows();
                    } else {
                        app.sql(sql).update();
                    }
                })
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void eachFirmHasAChainOfItsOwn() {
        var subject = Ids.next();
        var other = TenantContext.callAs(Firm.BIRCHWOOD.id(), this::head);
        transaction.executeWithoutResult(_ -> record("only here", subject));
        assertThat(TenantContext.callAs(Firm.BIRCHWOOD.id(), this::head)).isEqualTo(other);
        assertThat(other.chain()).isNotEqualTo(head().chain());
        assertThat(TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> numbers(subject)))
                .isEmpty();
    }

    private void record(String action, UUID subject) {
        trail.record("test." + action, "test", subject, AuditDetails.of(action));
    }

    private ChainHead head() {
        transaction.executeWithoutResult(_ -> chain.catchUp());
        return Objects.requireNonNull(transaction.execute(_ -> chain.head()));
    }

    private List<Long> numbers(UUID subject) {
        transaction.executeWithoutResult(_ -> chain.catchUp());
        return Objects.requireNonNull(transaction.execute(
                _ -> jdbc.sql("""
                        select l.number from audit_link l join audit_entry e on e.id = l.entry
                         where e.subject_id = :subject order by l.number
                        """).param("subject", subject).query(Long.class).list()));
    }

    private void assertWhole() {
        transaction.executeWithoutResult(_ -> chain.catchUp());
        var file = Objects.requireNonNull(transaction.execute(_ -> TakenAlong.whole(chain)));
        var verdict = TakenAlong.verdict(file);
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.good()).isPositive();
    }
}
