package io.chancery.app.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientList;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.timekeepers.TimekeeperList;
import io.chancery.app.upgrades.DataStep;
import io.chancery.app.upgrades.DataSteps;
import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.RegistryChanged;
import io.chancery.control.features.FeatureState;
import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a release brings to the firm that has it, and to no other.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class FeaturesOfReleasesIntegrationTest {

    private static final ReleaseNumber NEXT = ReleaseNumber.of("2026.2");
    private static final ReleaseNumber LAST = ReleaseNumber.of("2026.3");

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    Features features;

    @Autowired
    FirmReleases releases;

    @Autowired
    FeatureState state;

    @Autowired
    DataSteps steps;

    @Autowired
    ClientList clients;

    @Autowired
    ClientDirectory directory;

    @Autowired
    TimekeeperList timekeepers;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
        give(ReleaseNumber.FIRST);
    }

    @AfterEach
    void giveBack() {
        FirmsDatabase.behindTheWall().sql("delete from control.feature_switch").update();
        give(ReleaseNumber.FIRST);
    }

    @Test
    void comeWithTheReleaseAndStayWithLaterOnes() {
        assertThat(features.has(Feature.TIMEKEEPER_INITIALS)).isFalse();
        give(NEXT);
        assertThat(features.has(Feature.TIMEKEEPER_INITIALS)).isTrue();
        assertThat(features.has(Feature.CLIENT_SPELLING)).isFalse();
        give(LAST);
        assertThat(features.has(Feature.TIMEKEEPER_INITIALS)).isTrue();
        assertThat(features.has(Feature.CLIENT_SPELLING)).isTrue();
        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> assertThat(features.has(Feature.CLIENT_SPELLING)).isFalse());
    }

    @Test
    void findClientsInAnySpelling() {
        ada.does(() -> registers.openClient("Grünwald & Söhne"));
        assertThat(found("gruenwald")).isZero();
        give(LAST);
        assertThat(found("gruenwald")).isEqualTo(1);
        assertThat(found("SOHNE grünw")).isEqualTo(1);
        assertThat(found("gruenwald absent")).isZero();
        assertThat(found("& gruenwald"))
                .as("a sign alone is searched for as typed")
                .isEqualTo(1);
        assertThat(found("§ gruenwald")).isZero();
        assertThat(ada.does(() -> directory.matching("Gruenwald", 0, 5))).hasSize(1);
        assertThat(ada.does(() -> directory.matching("100%", 0, 5))).isEmpty();
    }

    @Test
    void findTimekeepersByTheirInitials() {
        ada.does(() -> registers.addTimekeeper("Xaver-Yves", "Quist"));
        var query = ListQuery.ALL.searching("XYQ");
        assertThat(ada.does(() -> timekeepers.count(query))).isZero();
        give(NEXT);
        assertThat(ada.does(() -> timekeepers.rows(query, 0, 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.initials()).isEqualTo("XYQ"));
    }

    @Test
    void giveOldRowsWhatNewOnesHave() {
        ada.does(() -> registers.openClient("Österreicher Bau"));
        ada.does(() -> registers.addTimekeeper("Jutta", "Zander"));
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            ada.does(() -> registers.openClient("Österreicher Wood"));
        });
        forget(Firm.ASHWORTH);
        forget(Firm.BIRCHWOOD);

        var first = steps.between(ReleaseNumber.FIRST, LAST).stream()
                .mapToInt(this::carryOut)
                .toArray();
        assertThat(first).doesNotContain(0);
        assertThat(steps.between(ReleaseNumber.FIRST, LAST))
                .as("done again it changes nothing")
                .allSatisfy(step -> assertThat(carryOut(step)).isZero());
        assertThat(without("client", "spelling", Firm.ASHWORTH)).isZero();
        assertThat(without("timekeeper", "initials", Firm.ASHWORTH)).isZero();
        assertThat(without("client", "spelling", Firm.BIRCHWOOD))
                .as("the other firm's rows")
                .isPositive();
        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> steps.between(ReleaseNumber.FIRST, LAST).forEach(this::carryOut));
    }

    @Test
    void followASwitchOfTheFirmUntilItExpires() {
        set(Firm.ASHWORTH, true, "1 hour");
        assertThat(features.has(Feature.CLIENT_SPELLING))
                .as("before its release")
                .isTrue();
        TenantContext.runAs(
                Firm.BIRCHWOOD.id(),
                () -> assertThat(features.has(Feature.CLIENT_SPELLING))
                        .as("the other firm")
                        .isFalse());
        set(Firm.ASHWORTH, true, "-1 hour");
        assertThat(features.has(Feature.CLIENT_SPELLING)).as("expired").isFalse();
        give(LAST);
        set(Firm.ASHWORTH, false, "1 hour");
        assertThat(features.has(Feature.CLIENT_SPELLING)).as("kept from it").isFalse();
        set(Firm.ASHWORTH, false, "-1 hour");
        assertThat(features.has(Feature.CLIENT_SPELLING)).isTrue();
    }

    @Test
    void areOffForAllWhenTheyWereKilled() {
        give(LAST);
        set(Firm.ASHWORTH, true, "1 hour");
        kill("insert into control.feature_kill values ('clients.any-spelling', 'harm', 'Olive', now())");
        assertThat(features.has(Feature.CLIENT_SPELLING)).isFalse();
        assertThat(features.has(Feature.TIMEKEEPER_INITIALS))
                .as("another feature")
                .isTrue();
        kill("delete from control.feature_kill");
        assertThat(features.has(Feature.CLIENT_SPELLING)).isTrue();
    }

    @Test
    void areNotedWhenCodeAsksForThem() {
        features.takeAsked();
        features.has(Feature.TIMEKEEPER_INITIALS);
        features.has(Feature.TIMEKEEPER_INITIALS);
        state.asked(features.takeAsked().stream().map(Feature::key).toList());
        state.asked(List.of(Feature.TIMEKEEPER_INITIALS.key()));
        assertThat(FirmsDatabase.behindTheWall()
                        .sql(
                                "select count(*) from control.feature_use where asked_on = current_date and feature = 'timekeepers.initials'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(features.takeAsked()).isEmpty();
    }

    private void set(Firm firm, boolean on, String expiresIn) {
        FirmsDatabase.behindTheWall()
                .sql("""
                        insert into control.feature_switch
                        values (:firm, 'clients.any-spelling', :on, 'trial', 'Olive', now() + :in::interval, 'Olive', now())
                        on conflict (tenant, feature) do update
                           set turned_on = excluded.turned_on, expires_at = excluded.expires_at
                        """)
                .param("firm", firm.id().value())
                .param("on", on)
                .param("in", expiresIn)
                .update();
        events.publishEvent(new RegistryChanged(0, firm.id(), ChangeKind.FEATURES, Map.of()));
    }

    private void kill(String statement) {
        FirmsDatabase.behindTheWall().sql(statement).update();
        events.publishEvent(new RegistryChanged(0, null, ChangeKind.FEATURES, Map.of()));
    }

    /// As whoever brings a firm to a release does it.
    private int carryOut(DataStep step) {
        int rows = 0;
        Optional<String> cursor = Optional.empty();
        do {
            var from = cursor.orElse(null);
            var portion = new TransactionTemplate(transactions).execute(_ -> step.next(from));
            rows += portion.rows();
            cursor = portion.cursor();
        } while (cursor.isPresent());
        return rows;
    }

    private void give(ReleaseNumber release) {
        releases.set(Firm.ASHWORTH.id(), release);
        events.publishEvent(new RegistryChanged(0, Firm.ASHWORTH.id(), ChangeKind.FEATURES, Map.of()));
    }

    private int found(String typed) {
        return ada.does(() -> clients.count(ListQuery.ALL.searching(typed)));
    }

    /// As rows are that an earlier build wrote.
    private static void forget(Firm firm) {
        for (var column : List.of("client set spelling", "timekeeper set initials")) {
            FirmsDatabase.behindTheWall()
                    .sql("update %s.%s = ''".formatted(firm.schema(), column))
                    .update();
        }
    }

    private static int without(String table, String column, Firm firm) {
        return FirmsDatabase.behindTheWall()
                .sql("select count(*) from %s.%s where %s = ''".formatted(firm.schema(), table, column))
                .query(Integer.class)
                .single();
    }
}
