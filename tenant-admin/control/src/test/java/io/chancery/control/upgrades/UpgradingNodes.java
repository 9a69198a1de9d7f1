package io.chancery.control.upgrades;

import static io.chancery.control.operators.OperatorPermission.FIRM_UPGRADE;
import static io.chancery.control.operators.OperatorPermission.FLEET_READ;

import io.chancery.control.Installation;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/// A console that orders and two nodes that carry out, all on one database, with one firm at a time.
final class UpgradingNodes implements AutoCloseable {

    static final ReleaseNumber NEXT = ReleaseNumber.of("2026.2");
    static final Reason WHY = new Reason("Looked into it");

    final Installation installation = new Installation("upgrades");
    final Upgrades upgrades = installation.console().getBean(Upgrades.class);
    final UpgradeBook book = installation.console().getBean(UpgradeBook.class);
    final UpgradeWorker worker;
    final UpgradeWorker other;
    final UpgradeQueue queue;
    private final ChangeLog changes;

    UpgradingNodes() {
        var node = installation.node(RecordingPlan.class);
        worker = node.getBean(UpgradeWorker.class);
        queue = node.getBean(UpgradeQueue.class);
        changes = node.getBean(ChangeLog.class);
        other = installation.node(RecordingPlan.class).getBean(UpgradeWorker.class);
    }

    /// Forgets what was, opens a firm on the first release, and signs an operator in.
    TenantId openAFirm() {
        RecordingPlan.forget();
        sql("truncate control.upgrade_step, control.upgrade, control.audit_entry, control.tenant cascade");
        sql("""
                insert into control.release (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                values ('2026.1', 2026, 1, '', 'node', now(), 'node', now()), ('2026.2', 2026, 2, '', 'node', now(), 'Olive', now())
                on conflict (number) do nothing
                """);
        var firm = new TenantId(Ids.next());
        installation.superuser().sql("""
                        insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                        values (:id, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                            'ACTIVE', now())
                        """).param("id", firm.value()).update();
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("Olive", "", FIRM_UPGRADE, FLEET_READ));
        return firm;
    }

    UpgradeId order(TenantId firm) {
        return upgrades.order(
                CommandId.next(), NewUpgrade.real(firm, NEXT, Instant.now().minusSeconds(1), "because it is better"));
    }

    UpgradeState state(UpgradeId id) {
        return book.upgrade(id).orElseThrow().state();
    }

    /// The queue as a node sees it whose clock is wrong.
    UpgradeQueue queueBy(Clock clock) {
        var database = installation.database();
        return new UpgradeQueue(JdbcClient.create(database.dataSource(database.app())), changes, clock);
    }

    void sql(String statement) {
        installation.superuser().sql(statement).update();
    }

    @Override
    public void close() {
        installation.close();
    }
}
