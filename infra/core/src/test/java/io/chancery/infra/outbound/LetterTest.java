package io.chancery.infra.outbound;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chancery.infra.people.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nobody writes a header of a letter by what they call a matter or a client.
class LetterTest {

    private static final EmailAddress TO = new EmailAddress("margaret@ashworth.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invoice 12\r\nBcc: everybody@evil.example",
                "Invoice 12\nBcc: everybody@evil.example",
                "Invoice 12\rBcc: everybody@evil.example",
                "Invoice\0 12"
            })
    void aSubjectIsOneLine(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter.Mail(TO, subject, "See attached."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margaret@ashworth.example\r\nBcc: everybody@evil.example",
                "margaret@ashworth.example, everybody@evil.example",
                "margaret@ashworth.example;everybody@evil.example",
                "\"margaret\"@ashworth.example\n"
            })
    void aRecipientIsOneAddress(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
    }

    @Test
    void anOrdinaryLetterIsOne() {
        assertThatCode(() -> new Letter.Mail(TO, "Invoice 12 über Maß", "See attached.\r\nBcc: this is text"))
                .doesNotThrowAnyException();
    }
}
