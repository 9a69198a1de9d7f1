package io.chancery.control.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ashworth.localhost, ashworth.localhost",
        "Ashworth.LOCALHOST:8080, ashworth.localhost",
        "ashworth.localhost:, ashworth.localhost",
        "[::1]:8080, [::1]",
        "a:b, a:b"
    })
    void takesCaseAndPortOffWhatABrowserSends(String header, String host) {
        assertThat(HostName.of(header)).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a..b", "-a.b", "a-.b", "a b", "a.b.", "a/b", "a:80"})
    void refusesWhatIsNoHostName(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostName(value))
                .withMessageContaining("'%s'", value);
    }
}
