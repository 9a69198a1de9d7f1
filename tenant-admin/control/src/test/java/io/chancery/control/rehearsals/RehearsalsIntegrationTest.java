package io.chancery.control.rehearsals;

import static io.chancery.control.operators.OperatorPermission.FLEET_READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseIsNotOffered;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.Upgrades;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class RehearsalsIntegrationTest extends SixFirms {

    @Test
    void everyFirmThatMayComeHasItsTurnAndNoneTwice() {
        order(2);
        for (int i = 0; i < 6; i++) {
            var together = Stream.of(one, two)
                    .map(node -> CompletableFuture.runAsync(node::round))
                    .toList();
            together.forEach(CompletableFuture::join);
            assertThat(number("select count(*) from control.upgrade where state = 'SCHEDULED'"))
                    .isLessThanOrEqualTo(2);
            end("DONE", 2, "7");
        }
        assertThat(totals().of(RehearsalOutcome.PASSED)).isEqualTo(5);
        assertThat(totals().all()).isEqualTo(5);
        assertThat(number("select count(*) from control.upgrade where rehearsal"))
                .isEqualTo(5);
        assertThat(number("select count(distinct tenant) from control.upgrade")).isEqualTo(5);
    }

    @Test
    void aReleaseIsOfferedOnlyWhenAllPassed() {
        order(5);
        one.round();
        end("DONE", 4, "7");
        assertThatThrownBy(SixFirms::offer).isInstanceOf(FirmsAreNotRehearsed.class);
        end("DONE", 1, "7");
        offer();
        assertThat(number("select count(*) from control.release where offered_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void aFirmThatFailedIsNotDoneAgainUntilSomebodySaysSo() {
        order(5);
        one.round();
        end("FAILED", 1, "7");
        end("PAUSED", 1, "7");
        end("DONE", 3, "7");
        one.round();
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(5);
        assertThat(page(RehearsalOutcome.FAILED)).isOne();
        assertThat(page(RehearsalOutcome.INCONCLUSIVE)).isOne();
        var first = does(() -> rehearsals.page(RehearsalFilter.of(NEXT), 0, 1)).getFirst();
        assertThat(first.outcome()).as("what needs a person stands first").isEqualTo(RehearsalOutcome.INCONCLUSIVE);
        assertThat(first.failure()).isEqualTo("rehearse-gate:rows");

        allowed(() -> desk.again(CommandId.next(), NEXT, WHY));
        one.round();
        assertThat(number("select count(*) from control.upgrade where going_back and state = 'SCHEDULED'"))
                .as("the one that waited for a person gives its copy up first")
                .isOne();
        end("FAILED", 1, "7", "going_back");
        one.round();
        end("DONE", 2, "7");
        assertThat(totals().isReady()).isTrue();
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(7);
    }

    @Test
    void anotherBuildIsRehearsedAnew() {
        order(5);
        one.round();
        end("DONE", 5, "7");
        assertThat(totals().isReady()).isTrue();
        node("8", "0 seconds");
        assertThat(totals().of(RehearsalOutcome.WAITING)).isEqualTo(5);
        assertThatThrownBy(SixFirms::offer).isInstanceOf(FirmsAreNotRehearsed.class);
        one.round();
        end("DONE", 5, "8");
        assertThat(totals().isReady()).isTrue();
        assertThat(number("select count(*) from control.upgrade")).isEqualTo(10);
    }

    @Test
    void aFirmIsLeftOutByTwoPersons() {
        order(5);
        one.round();
        end("FAILED", 1, "7");
        end("DONE", 4, "7");
        var firm = new TenantId(installation
                .superuser()
                .sql("select tenant from control.upgrade where state = 'FAILED'")
                .query(UUID.class)
                .single());
        allowed(() -> desk.ask(CommandId.next(), NEXT, firm, new Reason("It leaves us at the end of the month")));
        assertThatThrownBy(SixFirms::offer).isInstanceOf(FirmsAreNotRehearsed.class);
        assertThatThrownBy(() -> allowed(() -> desk.agree(CommandId.next(), NEXT, firm, WHY)))
                .isInstanceOf(ExceptionNeedsSecondPerson.class);
        sql("update control.rehearsal_exception set asked_by = gen_random_uuid(), asked_by_name = 'Piet'");
        allowed(() -> desk.agree(CommandId.next(), NEXT, firm, WHY));
        assertThat(does(() -> rehearsals.find(NEXT, firm)).orElseThrow()).satisfies(row -> {
            assertThat(row.outcome()).isEqualTo(RehearsalOutcome.EXCEPTED);
            assertThat(row.exception()).isNotNull();
            assertThat(row.exception().agreedBy()).isEqualTo("Olive");
        });
        offer();
        allowed(() -> desk.takeBack(CommandId.next(), NEXT, firm, WHY));
        assertThat(totals().isReady()).isFalse();
        assertThat(
                        number(
                                "select count(*) from control.audit_entry where action like 'release.exception-%' and subject_type = 'firm'"))
                .isEqualTo(3);
    }

    @Test
    void foretellsHowLongPeopleWillWait() {
        order(5);
        one.round();
        sql("""
                insert into control.upgrade_step (upgrade, name, ordinal, state, started_at, finished_at)
                select u.id, s.name, s.n, 'DONE', now(), now() + s.took * row_number() over (partition by s.name order by u.id)
                  from control.upgrade u,
                       (values ('checks', 1, interval '9 hours'), ('rehearse-copy', 2, interval '1 second'),
                               ('rehearse-data:a', 3, interval '2 seconds'), ('rehearse-end', 4, interval '9 hours')) s (name, n, took)
                """);
        assertThat(totals().usualWait()).as("while none passed").isNull();
        end("DONE", 5, "7");
        assertThat(totals().usualWait()).isEqualTo(Duration.ofSeconds(9));
        assertThat(totals().longestWait()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void ordersNothingWithoutANodeOrWhenItIsStopped() {
        order(2);
        sql("update control.node set seen_at = now() - interval '1 hour'");
        assertThat(one.round()).isZero();
        assertThat(does(() -> rehearsals.round(NEXT)).orElseThrow().trouble()).isEqualTo(RehearsalEngine.NO_NODE);
        sql("update control.node set seen_at = now()");
        allowed(() -> desk.stop(CommandId.next(), NEXT, WHY));
        assertThat(one.round()).isZero();
        order(1);
        assertThat(one.round()).isOne();
    }

    @Test
    void nobodyOrdersAnUpgradeToWhatIsNotOffered() {
        var upgrades = installation.console().getBean(Upgrades.class);
        var firm = new TenantId(installation
                .superuser()
                .sql("select id from control.tenant where slug = 'firm1'")
                .query(UUID.class)
                .single());
        var wanted = NewUpgrade.real(firm, NEXT, Instant.now(), "in good hope");
        assertThatThrownBy(() -> allowed(() -> upgrades.order(CommandId.next(), wanted)))
                .isInstanceOf(ReleaseIsNotOffered.class);
        allowed(() -> upgrades.order(CommandId.next(), NewUpgrade.rehearsal(firm, NEXT, Instant.now())));
        sql("update control.release set offered_at = now(), offered_by = 'Olive'");
        allowed(() -> upgrades.order(CommandId.next(), wanted));
    }

    @Test
    void asksForPermission() {
        assertThatThrownBy(() -> Installation.allowed(_ -> desk.order(CommandId.next(), NEXT, 1), FLEET_READ))
                .isInstanceOf(AccessDeniedException.class);
    }
}
