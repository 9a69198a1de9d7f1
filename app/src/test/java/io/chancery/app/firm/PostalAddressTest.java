package io.chancery.app.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostalAddressTest {

    @Test
    void writesTheStateAndZipCodeAfterTheCityInTheUnitedStates() {
        assertThat(new PostalAddress("1 Main Street", "", "Oakland", "CA", "94607", "US").lines())
                .containsExactly("1 Main Street", "Oakland, CA 94607");
    }

    @Test
    void writesThePostcodeOnALineOfItsOwnInTheUnitedKingdom() {
        assertThat(new PostalAddress("5 Mill Lane", "2nd floor", "Leeds", "", "LS1 4AP", "GB").lines())
                .containsExactly("5 Mill Lane", "2nd floor", "Leeds", "LS1 4AP");
    }

    @Test
    void writesThePostcodeBeforeTheCityInGermany() {
        assertThat(new PostalAddress("Hauptstraße 1", "", "Berlin", "", "10115", "DE").lines())
                .containsExactly("Hauptstraße 1", "10115 Berlin");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(PostalAddress.in("US").lines()).isEmpty();
        assertThat(new PostalAddress("", "", "Oakland", "", "", "US").lines()).containsExactly("Oakland");
    }

    @Test
    void refusesALineThatNoFileCouldCarry() {
        assertThatThrownBy(() -> new PostalAddress("x".repeat(61), "", "", "", "", "US"))
                .hasMessageContaining("60")
                .hasMessageContaining("61");
        assertThatThrownBy(() -> new PostalAddress("", "", "", "", "", "Germany"))
                .hasMessageContaining("Germany");
    }
}
