package io.chancery.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.audit.AuditChain;
import io.chancery.infra.audit.AuditTrail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Entries are found by their transactions, in whatever order those come to their end (DD045).
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class EntriesByTransactionIntegrationTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditChain chain;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private OneSubject log;

    @BeforeEach
    void beginASubject() {
        log = new OneSubject(trail, jdbc, transaction);
    }

    @Test
    void whatIsWrittenLongBeforeItsCommitIsChainedBehindIt() {
        log.inOneTransaction(() -> {
            log.record("slow");
            OneSubject.meanwhile(() -> log.inOneTransaction(() -> log.record("quick")));
            OneSubject.meanwhile(() -> log.inOneTransaction(chain::catchUp));
            OneSubject.meanwhile(() -> log.inOneTransaction(() -> log.record("quicker")));
            OneSubject.meanwhile(() -> log.inOneTransaction(chain::catchUp));
        });
        log.inOneTransaction(chain::catchUp);
        assertThat(log.names()).containsExactly("quick", "quicker", "slow");
    }

    /// Who takes the log along chains first and writes that into the log in the same transaction.
    @Test
    void whoChainsIsChainedBehindTheirOwnCommit() {
        log.inOneTransaction(() -> {
            log.record("before");
            OneSubject.meanwhile(() -> log.inOneTransaction(() -> log.record("another's")));
            chain.catchUp();
            log.record("after");
        });
        log.inOneTransaction(chain::catchUp);
        assertThat(log.names()).containsExactly("another's", "before", "after");
    }

    @Test
    void manyAreChainedByParts() {
        log.inOneTransaction(() -> {
            chain.catchUp();
            OneSubject.meanwhile(() -> {
                for (int n = 1; n <= 5; n++) {
                    var name = Integer.toString(n);
                    log.inOneTransaction(() -> log.record(name));
                }
            });
            for (int expected : new int[] {2, 2, 1, 0}) {
                assertThat(jdbc.sql("select chain_pending(true, 2)")
                                .query(Integer.class)
                                .single())
                        .isEqualTo(expected);
            }
        });
        assertThat(log.names()).containsExactly("1", "2", "3", "4", "5");
    }

    /// Another server counts its transactions by itself: what the log has seen of them says nothing there.
    @Test
    void aLogThatIsRestoredAtAnotherServerIsChainedThere() {
        log.inOneTransaction(() -> log.record("chained"));
        log.inOneTransaction(chain::catchUp);
        OneSubject.asSuperuser(all -> {
            var inside = new AuditChain(all, "");
            long before = inside.head().number();
            all.sql("set local session_replication_role = replica").update();
            all.sql("update audit_chain set cluster = 1, seen = '7:7:', seer = null")
                    .update();
            all.sql("""
                            insert into audit_entry (id, at, actor_name, action, subject_type, subject_id, subject_name,
                                before, after, transaction)
                            select gen_random_uuid(), now(), 'Ada', 'x.y', 'x', gen_random_uuid(), 'x', '{}', '{}', late
                              from unnest(array['3', '4000000000000']::xid8[]) as late
                            """).update();
            inside.catchUp();
            assertThat(inside.head().number()).isEqualTo(before + 2);
            assertThat(inside.pending()).isZero();
            assertThat(TakenAlong.verdict(TakenAlong.whole(inside)).finding()).isEmpty();
        });
    }
}
