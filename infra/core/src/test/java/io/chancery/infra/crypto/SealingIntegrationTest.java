package io.chancery.infra.crypto;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.infra.TwoFirms;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

class SealingIntegrationTest {

    private static final String PURPOSE = "second-factor:margaret";
    private static final byte[] SECRET = "the secret".getBytes(StandardCharsets.US_ASCII);

    private static TwoFirms firms;
    private static TransactionTemplate transaction;
    private static Sealing sealing;

    @BeforeAll
    static void open() {
        firms = new TwoFirms(4);
        transaction = new TransactionTemplate(firms.get(JpaTransactionManager.class));
        sealing = firms.get(Sealing.class);
    }

    @AfterAll
    static void close() {
        firms.close();
    }

    @BeforeEach
    void forgetTheKeys() {
        behindTheWall().sql("delete from firm_ashworth.sealing_key").update();
        behindTheWall().sql("delete from firm_birchwood.sealing_key").update();
    }

    @Test
    void opensWhatItSealed() {
        var sealed = as(ASHWORTH, () -> sealing.seal(PURPOSE, SECRET));

        assertThat(as(ASHWORTH, () -> sealing.open(PURPOSE, sealed))).isEqualTo(SECRET);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("the secret");
    }

    @Test
    void opensNothingForAnotherPurposeOrAfterAChange() {
        var sealed = as(ASHWORTH, () -> sealing.seal(PURPOSE, SECRET));

        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(() -> as(ASHWORTH, () -> sealing.open("second-factor:karl", sealed)));
        sealed[sealed.length - 1] ^= 1;
        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(() -> as(ASHWORTH, () -> sealing.open(PURPOSE, sealed)));
    }

    @Test
    void opensNothingAtTheOtherFirmEvenWithTheKeyOfThisOne() {
        var sealed = as(ASHWORTH, () -> sealing.seal(PURPOSE, SECRET));
        as(BIRCHWOOD, () -> sealing.seal(PURPOSE, SECRET));

        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(() -> as(BIRCHWOOD, () -> sealing.open(PURPOSE, sealed)));
        behindTheWall()
                .sql("update firm_birchwood.sealing_key set wrapped = (select wrapped from firm_ashworth.sealing_key)")
                .update();
        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(() -> as(BIRCHWOOD, () -> sealing.open(PURPOSE, sealed)));
    }

    @Test
    void makesOneKeyWhenTwoNeedItAtOnce() throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<byte[]> seal = () -> {
                together.await();
                return as(ASHWORTH, () -> sealing.seal(PURPOSE, SECRET));
            };
            for (var sealed : threads.invokeAll(List.of(seal, seal))) {
                var bytes = sealed.get();
                assertThat(as(ASHWORTH, () -> sealing.open(PURPOSE, bytes))).isEqualTo(SECRET);
            }
        }
        assertThat(behindTheWall()
                        .sql("select count(*) from firm_ashworth.sealing_key")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void makesAnotherKeyWhenTheTransactionOfTheFirstIsRolledBack() {
        TenantContext.runAs(
                ASHWORTH.id(),
                () -> transaction.executeWithoutResult(status -> {
                    sealing.seal(PURPOSE, SECRET);
                    status.setRollbackOnly();
                }));

        var sealed = as(ASHWORTH, () -> sealing.seal(PURPOSE, SECRET));

        assertThat(as(ASHWORTH, () -> sealing.open(PURPOSE, sealed))).isEqualTo(SECRET);
    }

    @Test
    void namesBothKeysWhenTheMasterKeyIsAnother() {
        var sealed = as(ASHWORTH, () -> sealing.seal(PURPOSE, SECRET));
        var other = LocalMasterKey.of(
                Base64.getEncoder().encodeToString("b".repeat(32).getBytes(StandardCharsets.US_ASCII)), null);
        var elsewhere = new TenantSealing(new FirmKeys(
                firms.get(JdbcClient.class),
                new MasterKeys(other, null),
                firms.get(TenantDirectory.class),
                Clock.systemUTC()));

        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(() -> as(ASHWORTH, () -> elsewhere.open(PURPOSE, sealed)))
                .withMessageContaining(firms.get(MasterKeys.class).toString())
                .withMessageContaining(other.name());
    }

    @Test
    void sealsOnlyWithinATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> TenantContext.callAs(ASHWORTH.id(), () -> sealing.seal(PURPOSE, SECRET)));
    }

    private static byte[] as(Tenant firm, Callable<byte[]> work) {
        return TenantContext.callAs(
                firm.id(),
                () -> Objects.requireNonNull(transaction.execute(_ -> {
                    try {
                        return work.call();
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })));
    }

    private static JdbcClient behindTheWall() {
        return JdbcClient.create(firms.database().dataSource(firms.database().superuser()));
    }
}
