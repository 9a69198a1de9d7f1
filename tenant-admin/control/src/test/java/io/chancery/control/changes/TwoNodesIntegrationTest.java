package io.chancery.control.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.control.Installation;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.OpenFirm;
import io.chancery.control.orders.Orders;
import io.chancery.control.pulse.Pulse;
import io.chancery.control.tenants.Registry;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.clustering.Announcements;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes that share a database and no cluster: what one does, the other knows within two seconds.
class TwoNodesIntegrationTest {

    private static final Duration SOON = Duration.ofSeconds(2);

    private static Installation installation;
    private static AnnotationConfigApplicationContext one;
    private static AnnotationConfigApplicationContext other;
    private static TenantId ashworth;
    private static TenantId birchwood;

    static final class Ears {

        final List<Announcement> heard = new CopyOnWriteArrayList<>();

        @EventListener
        void on(Announcement news) {
            heard.add(news);
        }

        long count(Announcement news) {
            return heard.stream().filter(news::equals).count();
        }
    }

    @BeforeAll
    static void install() {
        installation = new Installation("two nodes");
        var console = installation.console();
        ashworth = open(console, Installation.ashworth());
        birchwood = open(console, Installation.birchwood());
        one = installation.node(Ears.class);
        other = installation.node(Ears.class);
        for (var node : List.of(one, other)) {
            node.getBean("changeLogPulse", Pulse.class).start();
        }
        // A first word, so that both are known to listen.
        within(Duration.ofSeconds(20), () -> {
            one.getBean(Announcements.class).publish(new Announcement(ashworth, "first.word", ""));
            return other.getBean(Ears.class).count(new Announcement(ashworth, "first.word", "")) > 0;
        });
    }

    @AfterAll
    static void remove() {
        for (var node : List.of(one, other)) {
            node.getBean("changeLogPulse", Pulse.class).stop();
        }
        installation.close();
    }

    @Test
    void newsOfOneNodeReachTheOtherOnceEach() {
        var news = new Announcement(ashworth, "import.finished", "42");
        var after = new Announcement(birchwood, "import.finished", "43");
        one.getBean(Announcements.class).publish(news);

        within(SOON, () -> other.getBean(Ears.class).count(news) == 1);
        one.getBean(Announcements.class).publish(after);
        within(SOON, () -> other.getBean(Ears.class).count(after) == 1);
        for (var node : List.of(one, other)) {
            assertThat(node.getBean(Ears.class).count(news)).isEqualTo(1);
        }
    }

    @Test
    void aStateThatChangesOnOneNodeIsKnownOnTheOther() {
        var directory = other.getBean(TenantDirectory.class);
        assertThat(directory.require(birchwood).state()).isEqualTo(TenantState.OPENING);

        one.getBean(Registry.class).mark(birchwood, TenantState.SUSPENDED, "Unpaid");

        within(SOON, () -> directory.require(birchwood).state() == TenantState.SUSPENDED);
        assertThat(directory.require(ashworth).state()).isEqualTo(TenantState.OPENING);
    }

    @Test
    void aLookThatChangesOnOneNodeIsKnownOnTheOther() {
        var look = new Branding("#112233", "#445566", Branding.Scheme.DARK, null);
        var directory = other.getBean(TenantDirectory.class);
        var before = directory.require(birchwood).branding();

        one.getBean(Registry.class).updateBranding(ashworth, look);

        within(SOON, () -> directory.require(ashworth).branding().equals(look));
        assertThat(directory.require(birchwood).branding()).isEqualTo(before);
    }

    @Test
    void whatANodeRemembersOfAFirmIsReadAgainOnceItChangedOnTheOther() {
        var version = new AtomicInteger(1);
        var reads = new CopyOnWriteArrayList<TenantId>();
        var memory = new FirmMemory<>(List.of(ChangeKind.FEATURES), firm -> {
            reads.add(firm);
            return version.get();
        });
        other.addApplicationListener(memory);
        memory.follow();
        assertThat(memory.of(ashworth)).isEqualTo(1);
        assertThat(memory.of(ashworth)).isEqualTo(1);
        assertThat(memory.of(birchwood)).isEqualTo(1);
        assertThat(reads).containsExactly(ashworth, birchwood);

        version.set(2);
        new TransactionTemplate(one.getBean(InControl.TRANSACTIONS, PlatformTransactionManager.class))
                .executeWithoutResult(_ -> one.getBean(ChangeLog.class).append(ashworth, ChangeKind.FEATURES));

        within(SOON, () -> memory.of(ashworth) == 2);
        assertThat(memory.of(birchwood)).as("another firm's change").isEqualTo(1);
    }

    private static void within(Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within %d s".formatted(most.toSeconds()));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static TenantId open(AnnotationConfigApplicationContext console, OpenFirm request) {
        var tenant = new AtomicReference<TenantId>();
        Installation.allowed(
                nothing -> tenant.set(console.getBean(Orders.class).openFirm(CommandId.next(), request)),
                OperatorPermission.FIRM_OPEN);
        return tenant.get();
    }
}
