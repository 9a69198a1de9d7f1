package io.chancery.infra.crypto;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.crypto.MasterKeyChange.Outcome;
import io.chancery.infra.crypto.MasterKeyChange.Step;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MasterKeyChangeIntegrationTest {

    private static final String PURPOSE = "second-factor:margaret";
    private static final byte[] SECRET = "the secret".getBytes(StandardCharsets.US_ASCII);

    private static final String SNAPSHOT = "snapshot_of_ashworth";

    private static final MasterKey OLD = key('o');
    private static final MasterKey NEW = key('n');

    private static TwoFirms firms;
    private static TransactionTemplate transaction;

    private byte[] ofAshworth;
    private byte[] ofBirchwood;

    @BeforeAll
    static void open() {
        firms = new TwoFirms(4);
        transaction = new TransactionTemplate(firms.get(JpaTransactionManager.class));
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @BeforeEach
    void sealUnderTheOldKey() {
        behindTheWall().sql("delete from firm_ashworth.sealing_key").update();
        behindTheWall().sql("delete from firm_birchwood.sealing_key").update();
        var before = node(new MasterKeys(OLD, null));
        ofAshworth = as(ASHWORTH, () -> before.seal(PURPOSE, SECRET));
        ofBirchwood = as(BIRCHWOOD, () -> before.seal(PURPOSE, SECRET));
    }

    @Test
    void everythingSealedOpensUnderTheNewKeyAlone() {
        var steps = change(new MasterKeys(NEW, OLD)).run(_ -> {});

        assertThat(steps).extracting(Step::outcome).containsOnly(Outcome.CHANGED);
        assertThat(steps).extracting(Step::done).containsExactly(1, 2);
        assertThat(steps).extracting(Step::of).containsOnly(2);
        var after = node(new MasterKeys(NEW, null));
        assertThat(as(ASHWORTH, () -> after.open(PURPOSE, ofAshworth))).isEqualTo(SECRET);
        assertThat(as(BIRCHWOOD, () -> after.open(PURPOSE, ofBirchwood))).isEqualTo(SECRET);
        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(
                        () -> as(ASHWORTH, () -> node(new MasterKeys(OLD, null)).open(PURPOSE, ofAshworth)));
    }

    @Test
    void endedInTheMiddleNodesGoOnAndItIsTakenUpAgain() {
        assertThatThrownBy(() -> change(new MasterKeys(NEW, OLD)).run(step -> {
                    throw new IllegalStateException("killed after " + step.done());
                }))
                .hasMessage("killed after 1");
        assertThat(masters()).containsExactly(NEW.name(), OLD.name());
        for (var node : new Sealing[] {node(new MasterKeys(OLD, NEW)), node(new MasterKeys(NEW, OLD))}) {
            assertThat(as(ASHWORTH, () -> node.open(PURPOSE, ofAshworth))).isEqualTo(SECRET);
            assertThat(as(BIRCHWOOD, () -> node.open(PURPOSE, ofBirchwood))).isEqualTo(SECRET);
        }

        assertThat(change(new MasterKeys(NEW, OLD)).run(_ -> {}))
                .extracting(Step::outcome)
                .containsExactly(Outcome.CHANGED_BEFORE, Outcome.CHANGED);
        assertThat(masters()).containsOnly(NEW.name());
    }

    @Test
    void aKeyThatNobodyGaveStaysAndIsNamedAndStopsNoOther() {
        behindTheWall()
                .sql("update firm_ashworth.sealing_key set master = 'another'")
                .update();
        var steps = change(new MasterKeys(NEW, OLD)).run(_ -> {});

        assertThat(steps).extracting(Step::outcome).containsExactly(Outcome.FAILED, Outcome.CHANGED);
        assertThat(steps.getFirst().reason()).contains("another", NEW.name(), OLD.name());
    }

    @Test
    void aFirmThatSealedNothingNeedsNothing() {
        behindTheWall().sql("delete from firm_ashworth.sealing_key").update();

        assertThat(change(new MasterKeys(NEW, OLD)).run(_ -> {}))
                .extracting(Step::outcome)
                .containsExactly(Outcome.NO_KEY, Outcome.CHANGED);
    }

    @Test
    void aSnapshotOpensByTheNewKeyWhenItTakesTheFirmsPlace() {
        var copies = firms.get(SchemaCopies.class);
        var live = place(ASHWORTH.schema());
        copies.copy(live, place(SNAPSHOT));
        try {
            assertThat(change(new MasterKeys(NEW, OLD)).run(_ -> {}))
                    .extracting(Step::outcome)
                    .containsOnly(Outcome.CHANGED);
            copies.swap(live, SNAPSHOT, "aside");
            assertThat(as(ASHWORTH, () -> node(new MasterKeys(NEW, null)).open(PURPOSE, ofAshworth)))
                    .isEqualTo(SECRET);
        } finally {
            copies.drop("main", SNAPSHOT);
            copies.drop("main", "aside");
        }
    }

    @Test
    void aKeyWaitsForTheCopyThatIsBeingMade() throws Exception {
        var database = firms.database();
        try (var copying = database.connect(database.owner())) {
            copying.setAutoCommit(false);
            SealingKeyTable.hold(JdbcClient.create(new SingleConnectionDataSource(copying, true)), ASHWORTH.schema());
            assertThatThrownBy(() -> behindTheWall().sql("""
                            do $$ begin
                                set local lock_timeout = '100ms';
                                update firm_ashworth.sealing_key set master = 'another';
                            end $$""").update()).hasMessageContaining("lock timeout");
            assertThat(as(ASHWORTH, () -> node(new MasterKeys(OLD, null)).open(PURPOSE, ofAshworth)))
                    .as("people go on meanwhile")
                    .isEqualTo(SECRET);
            copying.rollback();
        }
    }

    private static Place place(String schema) {
        return new Place("main", schema, ASHWORTH.role());
    }

    private static MasterKeyChange change(MasterKeys keys) {
        return new MasterKeyChange(
                firms.get(Cells.class),
                firms.get(TenantDirectory.class),
                keys,
                firm -> firm.equals(ASHWORTH.id()) ? List.of(SNAPSHOT) : List.of());
    }

    private static Sealing node(MasterKeys keys) {
        return new TenantSealing(
                new FirmKeys(firms.get(JdbcClient.class), keys, firms.get(TenantDirectory.class), Clock.systemUTC()));
    }

    private static List<String> masters() {
        return behindTheWall().sql("""
                        select master from firm_ashworth.sealing_key union all
                        select master from firm_birchwood.sealing_key""").query(String.class).list();
    }

    private static byte[] as(Tenant firm, Supplier<byte[]> work) {
        return TenantContext.callAs(firm.id(), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private static MasterKey key(char letter) {
        return LocalMasterKey.of(
                Base64.getEncoder()
                        .encodeToString(String.valueOf(letter)
                                .repeat(LocalMasterKey.BYTES)
                                .getBytes(StandardCharsets.US_ASCII)),
                null);
    }

    private static JdbcClient behindTheWall() {
        return JdbcClient.create(firms.database().dataSource(firms.database().superuser()));
    }
}
