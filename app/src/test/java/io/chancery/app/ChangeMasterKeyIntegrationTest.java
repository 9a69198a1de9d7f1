package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.crypto.CannotBeOpened;
import io.chancery.infra.crypto.Sealing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The command as an operator runs it, there and back again: this node goes on with the key that it was started with.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class ChangeMasterKeyIntegrationTest {

    private static final String KEY = "chancery.keys.master";
    private static final String NEW =
            Base64.getEncoder().encodeToString("n".repeat(32).getBytes(StandardCharsets.US_ASCII));
    private static final byte[] SECRET = {1, 2, 3};

    @Autowired
    Sealing sealing;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void wrapsTheKeyOfEveryFirmByTheOtherMasterKey() {
        var old = FirmsDatabase.database()
                .springProperties(FirmsDatabase.database().app())
                .get(KEY);
        var sealed = inTransaction(() -> sealing.seal("test", SECRET));
        try {
            assertThat(run(NEW, Objects.requireNonNull(old))).isZero();
            assertThat(run(NEW, old)).as("run again").isZero();
            assertThatThrownBy(() -> inTransaction(() -> sealing.open("test", sealed)))
                    .isInstanceOf(CannotBeOpened.class);
        } finally {
            assertThat(run(Objects.requireNonNull(old), NEW)).isZero();
        }
        assertThat(inTransaction(() -> sealing.open("test", sealed))).isEqualTo(SECRET);
    }

    private static int run(String master, String other) {
        var properties = new LinkedHashMap<>(FirmsDatabase.database()
                .springProperties(FirmsDatabase.database().app()));
        properties.put(KEY, master);
        properties.put("chancery.keys.other", other);
        return ChangeMasterKey.run(Stream.concat(
                        Stream.of("change-master-key"),
                        properties.entrySet().stream()
                                .map(property -> "--%s=%s".formatted(property.getKey(), property.getValue())))
                .toArray(String[]::new));
    }

    private byte[] inTransaction(Supplier<byte[]> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }
}
