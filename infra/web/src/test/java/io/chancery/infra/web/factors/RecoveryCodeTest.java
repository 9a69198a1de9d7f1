package io.chancery.infra.web.factors;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.persistence.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    @Test
    void comesInTensAndNoTwoAreTheSame() {
        assertThat(RecoveryCode.several()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void isReadHoweverItIsTyped() {
        var code = RecoveryCode.next();

        assertThat(code.text()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        assertThat(RecoveryCode.read(code.text())).contains(code);
        assertThat(RecoveryCode.read(" " + code.plain().toUpperCase(java.util.Locale.ROOT) + " "))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "abcd-efgh-jkmn", "abcd-efgh-jkmn-pqr0", "seven quiet lamps over Oakland"})
    void isNoneWhenItCannotBeOne(String typed) {
        assertThat(RecoveryCode.read(typed)).isEmpty();
    }

    @Test
    void isKeptAsAHashThatDiffersFromPersonToPerson() {
        var code = RecoveryCode.next();
        var owner = Ids.next();

        assertThat(code.hash(owner)).isEqualTo(code.hash(owner)).isNotEqualTo(code.hash(Ids.next()));
        assertThat(code.hash(owner)).doesNotContain(code.plain());
        assertThat(code.toString()).doesNotContain(code.plain(), code.text());
    }
}
