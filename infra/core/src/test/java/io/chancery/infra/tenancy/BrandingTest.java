package io.chancery.infra.tenancy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a firm chooses for its look is written into a stylesheet and an address, so it is nothing but a colour and a
/// picture.
class BrandingTest {

    private static final String BLUE = "#1f4e79";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "#fff",
                "#1f4e79;}body{display:none",
                "#1f4e79</style><script>alert(1)</script>",
                "url(https://evil.example/x)",
                "expression(alert(1))",
                "#1f4e79\n",
                ""
            })
    void aColourIsSixDigitsAndNothingElse(String colour) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Branding(colour, BLUE, Branding.Scheme.SYSTEM, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Branding(BLUE, colour, Branding.Scheme.SYSTEM, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/logo.png",
                "javascript:alert(1)",
                "data:text/html;base64,PHNjcmlwdD4=",
                "data:image/png;base64,AAAA\"onerror=\"alert(1)",
                "data:image/png,AAAA"
            })
    void aLogoIsAPictureThatIsSentAlong(String logo) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Branding(BLUE, BLUE, Branding.Scheme.SYSTEM, logo));
    }

    @Test
    void anOrdinaryLookIsTaken() {
        assertThatCode(() -> new Branding(BLUE, "#ABCDEF", Branding.Scheme.DARK, "data:image/png;base64,AAAA"))
                .doesNotThrowAnyException();
    }
}
