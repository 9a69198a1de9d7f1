package io.chancery.control.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.control.Installation;
import io.chancery.infra.crypto.CannotBeOpened;
import io.chancery.infra.crypto.MasterKeyChange.Outcome;
import io.chancery.infra.people.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/// The console's own master key is changed while consoles serve.
class OperatorKeyIntegrationTest {

    private static final byte[] SECRET = "twenty secret bytes!".getBytes(StandardCharsets.US_ASCII);
    private static final String OLD = key("o");
    private static final String NEW = key("n");

    private Installation installation;
    private OperatorId ruth;

    @BeforeEach
    void sealRuthsFactorUnderTheOldKey() {
        installation = new Installation("operator_key");
        var console = console(OLD, "");
        ruth = console.getBean(OperatorEntry.class)
                .add(
                        new NewOperator(
                                new EmailAddress("ruth@chancery.example"),
                                new PersonName("Ruth"),
                                Set.of(OperatorRole.SECURITY)),
                        new LinkHash("cd".repeat(32)));
        var factors = console.getBean(OperatorFactors.class);
        factors.begin(ruth, SECRET);
        factors.confirm(ruth, SECRET, 7, List.of());
    }

    @AfterEach
    void remove() {
        installation.close();
    }

    @Test
    void consolesGoOnUntilAllHaveTheNewKeyAndTheOldOneOpensNothingAfterwards() {
        var serving = console(OLD, NEW);
        var key = console(NEW, OLD).getBean(OperatorKey.class);

        assertThat(key.wrapAnew()).isEqualTo(Outcome.CHANGED);
        assertThat(secret(serving)).contains(SECRET);
        assertThat(secret(console(NEW, ""))).contains(SECRET);
        assertThatThrownBy(() -> secret(console(OLD, ""))).isInstanceOf(CannotBeOpened.class);

        assertThat(key.wrapAnew()).as("run again").isEqualTo(Outcome.CHANGED_BEFORE);
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aKeyThatNobodyGaveStaysAsItWas() {
        assertThatThrownBy(
                        () -> console(NEW, key("x")).getBean(OperatorKey.class).wrapAnew())
                .isInstanceOf(CannotBeOpened.class);
        assertThat(secret(console(OLD, ""))).contains(SECRET);
        assertThat(told()).isZero();
    }

    private Optional<byte[]> secret(ApplicationContext console) {
        return console.getBean(OperatorFactors.class).secret(ruth);
    }

    private int told() {
        return installation
                .superuser()
                .sql("select count(*) from control.audit_entry where action = 'operator.key-wrapped-anew'")
                .query(Integer.class)
                .single();
    }

    private ApplicationContext console(String master, String other) {
        return installation.consoleWith(Map.of("chancery.keys.master", master, "chancery.keys.other", other));
    }

    private static String key(String letter) {
        return Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }
}
