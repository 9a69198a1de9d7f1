package io.chancery.infra.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DemoCodeTest {

    @Test
    void hasSixDigitsAndChangesEachHalfMinute() {
        var minute = Instant.parse("2026-11-29T08:00:00Z");

        assertThat(DemoCode.at(minute)).matches("[0-9]{6}");
        assertThat(DemoCode.at(minute.plusSeconds(29))).isEqualTo(DemoCode.at(minute));
        assertThat(DemoCode.at(minute.plusSeconds(30))).isNotEqualTo(DemoCode.at(minute));
    }

    /// Computed by another program of the key that is printed.
    @Test
    void isThatOfTheKeyWhichIsTold() {
        assertThat(DemoCode.ofStep(1)).isEqualTo("369529");
        assertThat(DemoCode.ofStep(60_000_000)).isEqualTo("809799");
        assertThat(DemoCode.KEY).isEqualTo("MNUG C3TD MVZH SIDE MVWW 6IDT MVRX EZLU");
    }
}
