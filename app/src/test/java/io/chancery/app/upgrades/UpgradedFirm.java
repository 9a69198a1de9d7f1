package io.chancery.app.upgrades;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.firm.FirmSetup;
import io.chancery.app.testing.BreakableGate;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.OwnFirm;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.upgrades.NewUpgrade;
import io.chancery.control.upgrades.UpgradeDesk;
import io.chancery.control.upgrades.UpgradeId;
import io.chancery.control.upgrades.UpgradeState;
import io.chancery.control.upgrades.UpgradeWorker;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A firm of its own on the first release, with timekeepers that have no initials yet, which the next release gives
/// them.
@FirmTest
abstract class UpgradedFirm {

    static final ReleaseNumber NEXT = ReleaseNumber.of("2026.2");

    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    static final JdbcClient SUPERUSER = FirmsDatabase.behindTheWall();

    @Autowired
    UpgradeDesk desk;

    @Autowired
    UpgradeWorker worker;

    @Autowired
    Registers registers;

    @Autowired
    FirmSetup setup;

    @Autowired
    @Qualifier(InControl.TRANSACTIONS)
    PlatformTransactionManager control;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    final OwnFirm own = OwnFirm.named("dunmore", "Dunmore Law");
    final TenantId firm = own.id();
    final String slug = own.slug();
    final String schema = own.schema();

    @BeforeEach
    void openTheFirm() {
        own.open(setup);
        var ada = TestPerson.allowedAll("Ada Dunmore");
        TenantContext.runAs(firm, () -> {
            ada.does(() -> registers.addTimekeeper("Nora", "Quill"));
            ada.does(() -> registers.addTimekeeper("Tom", "Reed"));
        });
        SUPERUSER
                .sql("update %s.timekeeper set initials = ''".formatted(schema))
                .update();
    }

    @AfterEach
    void mend() {
        BreakableGate.mend(firm);
        SUPERUSER
                .sql(
                        "update control.upgrade set state = 'CANCELLED', finished_at = now() where tenant = :firm and finished_at is null")
                .param("firm", firm.value())
                .update();
    }

    UpgradeId order() {
        return inControl(
                () -> desk.order(NewUpgrade.real(firm, NEXT, Instant.now().minusSeconds(1), "Initials in lists")));
    }

    /// The node looks for upgrades by itself too; whoever is first takes it.
    UpgradeState ends(UpgradeId id, UpgradeState... how) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            worker.workOne();
            return List.of(how).contains(state(id));
        });
        return state(id);
    }

    UpgradeState state(UpgradeId id) {
        return inControl(() -> desk.outcomeOf(id));
    }

    <T> T inControl(Supplier<T> work) {
        return new TransactionTemplate(control).execute(_ -> work.get());
    }

    String inFirm(String question) {
        return TenantContext.callAs(
                firm,
                () -> transactions.execute(
                        _ -> jdbc.sql(question).query(String.class).single()));
    }

    String initials() {
        return inFirm(
                "select coalesce(string_agg(nullif(initials, ''), ',' order by initials), 'none') from timekeeper");
    }

    String release() {
        return registered("release");
    }

    String registered(String column) {
        return SUPERUSER
                .sql("select %s::text from control.tenant where id = :id".formatted(column))
                .param("id", firm.value())
                .query(String.class)
                .single();
    }

    int count(String what) {
        return SUPERUSER
                .sql(what)
                .param("firm", firm.value())
                .query(Integer.class)
                .single();
    }

    void works() {
        assertThat(registered("state")).isEqualTo("ACTIVE");
        assertThat(inFirm("select count(*)::text from timekeeper")).isEqualTo("2");
    }
}
