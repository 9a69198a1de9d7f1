package io.chancery.infra.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMasterKeyTest {

    private static final byte[] KEY = "a key".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ABOUT = "whose it is".getBytes(StandardCharsets.US_ASCII);

    @Test
    void opensWhatItWrappedAndNothingElse() {
        var master = LocalMasterKey.of(keyOf('a'), null);
        var wrapped = master.wrap(KEY, ABOUT);

        assertThat(master.unwrap(wrapped, ABOUT)).isEqualTo(KEY);
        assertThat(wrapped).isNotEqualTo(master.wrap(KEY, ABOUT));
        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(() -> master.unwrap(wrapped, "another's".getBytes(StandardCharsets.US_ASCII)));
        assertThatExceptionOfType(CannotBeOpened.class)
                .isThrownBy(() -> LocalMasterKey.of(keyOf('b'), null).unwrap(wrapped, ABOUT));
    }

    @Test
    void isReadFromAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("master.key"), keyOf('a') + "\n");

        assertThat(LocalMasterKey.of(null, file).name())
                .isEqualTo(LocalMasterKey.of(keyOf('a'), null).name());
    }

    @Test
    void hasANameThatTellsNothing() {
        var master = LocalMasterKey.of(keyOf('a'), null);

        assertThat(master.name())
                .isNotEqualTo(LocalMasterKey.of(keyOf('b'), null).name());
        assertThat(master.name() + master).doesNotContain("aaaa", keyOf('a'));
    }

    @Test
    void saysWhatToDoWhereThereIsNone(@TempDir Path folder) {
        assertThatExceptionOfType(NoMasterKey.class)
                .isThrownBy(() -> LocalMasterKey.of(null, null))
                .withMessageContaining("no master key")
                .withMessageContaining("CHANCERY_KEYS_MASTER")
                .withMessageContaining("openssl rand -base64 32");
        assertThatExceptionOfType(NoMasterKey.class)
                .isThrownBy(() -> LocalMasterKey.of(null, folder.resolve("nowhere")))
                .withMessageContaining("nowhere");
        assertThatExceptionOfType(NoMasterKey.class)
                .isThrownBy(() -> LocalMasterKey.of("not base64!", null))
                .withMessageContaining("base64");
        assertThatExceptionOfType(NoMasterKey.class)
                .isThrownBy(() -> LocalMasterKey.of("c2hvcnQ=", null))
                .withMessageContaining("has 5 bytes and needs 32");
    }

    private static String keyOf(char letter) {
        return Base64.getEncoder()
                .encodeToString(
                        String.valueOf(letter).repeat(LocalMasterKey.BYTES).getBytes(StandardCharsets.US_ASCII));
    }
}
