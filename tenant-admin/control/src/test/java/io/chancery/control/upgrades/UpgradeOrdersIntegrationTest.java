package io.chancery.control.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;

/// What operators may order, move and call off.
class UpgradeOrdersIntegrationTest {

    private static UpgradingNodes nodes;

    private TenantId firm;

    @BeforeAll
    static void install() {
        nodes = new UpgradingNodes();
    }

    @AfterAll
    static void remove() {
        nodes.close();
    }

    @BeforeEach
    void openAFirm() {
        firm = nodes.openAFirm();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aClockThatJumpsBeginsNothingEarly() {
        nodes.upgrades.order(
                CommandId.next(),
                NewUpgrade.real(firm, UpgradingNodes.NEXT, Instant.now().plus(Duration.ofHours(1)), "planned"));
        var jumped = nodes.queueBy(Clock.offset(Clock.systemUTC(), Duration.ofDays(300)));
        assertThat(jumped.take("jumper", Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void twoOperatorsOrderOneUpgrade() {
        order();
        assertThatThrownBy(this::order).isInstanceOf(UpgradeIsOpen.class);
        var command = CommandId.next();
        var rehearsal = NewUpgrade.rehearsal(firm, UpgradingNodes.NEXT, Instant.now());
        assertThat(nodes.upgrades.order(command, rehearsal)).isEqualTo(nodes.upgrades.order(command, rehearsal));
        assertThat(nodes.installation
                        .superuser()
                        .sql("select array_agg(action order by id)::text from control.audit_entry")
                        .query(String.class)
                        .single())
                .isEqualTo("{upgrade.ordered,upgrade.rehearsal-ordered}");
    }

    @Test
    void onlyWhatHasNotBegunIsMovedOrCalledOff() {
        var id = order();
        var shown = nodes.book.upgrade(id).orElseThrow();
        nodes.upgrades.postpone(
                shown, Instant.now().plus(Duration.ofDays(2)), LocalDate.of(2027, 1, 31), UpgradingNodes.WHY);
        assertThat(nodes.book.upgrade(id).orElseThrow().lastDate()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThatThrownBy(() -> nodes.upgrades.cancel(shown, UpgradingNodes.WHY))
                .as("what was shown is old")
                .isInstanceOf(UpgradeMovedOn.class);
        nodes.upgrades.cancel(nodes.book.upgrade(id).orElseThrow(), UpgradingNodes.WHY);
        assertThat(nodes.state(id)).isEqualTo(UpgradeState.CANCELLED);

        var begun = order();
        nodes.worker.workOne();
        assertThatThrownBy(() -> nodes.upgrades.cancel(nodes.book.upgrade(begun).orElseThrow(), UpgradingNodes.WHY))
                .isInstanceOf(UpgradeMovedOn.class);
    }

    @Test
    void refusesAReleaseThatTheFirmHasAndAFirmThatDoesNotWork() {
        assertThatThrownBy(() -> nodes.upgrades.order(
                        CommandId.next(), NewUpgrade.real(firm, ReleaseNumber.FIRST, Instant.now(), "again")))
                .isInstanceOf(ReleaseCannotFollow.class);
        nodes.sql("update control.tenant set state = 'MAINTENANCE'");
        assertThatThrownBy(this::order).isInstanceOf(FirmCannotBeUpgraded.class);
    }

    private UpgradeId order() {
        return nodes.order(firm);
    }
}
