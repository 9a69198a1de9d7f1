package io.chancery.infra.web.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:10Z");

    private final Totp totp = new Totp("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /// RFC 6238, appendix B, of which six digits are the last six of eight.
    @ParameterizedTest(name = "{0} s after 1970")
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void makesTheCodesOfTheStandard(long second, String code) {
        assertThat(totp.codeAt(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void takesTheCodesOfThisStepAndItsNeighboursAlone() {
        assertThat(totp.stepOf(totp.codeAt(NOW), NOW)).hasValue(NOW.getEpochSecond() / 30);
        assertThat(totp.stepOf(totp.codeAt(NOW.minusSeconds(30)), NOW)).hasValue(NOW.getEpochSecond() / 30 - 1);
        assertThat(totp.stepOf(totp.codeAt(NOW.plusSeconds(30)), NOW)).hasValue(NOW.getEpochSecond() / 30 + 1);
        assertThat(totp.stepOf(totp.codeAt(NOW.minusSeconds(60)), NOW)).isEmpty();
        assertThat(totp.stepOf(totp.codeAt(NOW.plusSeconds(60)), NOW)).isEmpty();
    }

    @Test
    void readsCodesAsApplicationsShowThem() {
        var code = totp.codeAt(NOW);

        assertThat(totp.stepOf(" " + code.substring(0, 3) + " " + code.substring(3), NOW))
                .isPresent();
        assertThat(Totp.looksLikeCode(code.substring(0, 5))).isFalse();
        assertThat(totp.stepOf("", NOW)).isEmpty();
    }

    @Test
    void writesTheSecretForApplicationsThatReadNoPictures() {
        assertThat(totp.text()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @Test
    void tellsTheApplicationWhoseCodeItIs() {
        assertThat(totp.address("Ashworth & Pell: LLP", "margaret@ashworth.example"))
                .isEqualTo("otpauth://totp/Ashworth%20%26%20Pell%20%20LLP:margaret%40ashworth.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ashworth%20%26%20Pell%20%20LLP"
                        + "&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void isAnotherEachTimeAndTellsNobody() {
        assertThat(Totp.next()).isNotEqualTo(Totp.next());
        assertThat(totp.toString()).doesNotContain("1234", "GEZD");
    }
}
