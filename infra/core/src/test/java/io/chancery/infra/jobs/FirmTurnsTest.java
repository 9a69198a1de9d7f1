package io.chancery.infra.jobs;

import static io.chancery.infra.TwoFirms.ASHWORTH;
import static io.chancery.infra.TwoFirms.BIRCHWOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirmTurnsTest {

    private final FirmTurns turns = new FirmTurns();
    private final List<String> done = new ArrayList<>();

    @Test
    void aFirmThatComesLaterIsNextButOne() {
        add(ASHWORTH, 4);
        turns.runNext();
        add(BIRCHWOOD, 2);
        for (int i = 0; i < 6; i++) {
            turns.runNext();
        }
        assertThat(done)
                .containsExactly("ashworth 0", "ashworth 1", "birchwood 0", "ashworth 2", "birchwood 1", "ashworth 3");
    }

    @Test
    void nothingWaitsAfterEverythingIsDone() {
        add(ASHWORTH, 1);
        turns.runNext();
        turns.runNext();
        assertThat(done).containsExactly("ashworth 0");
    }

    private void add(Tenant firm, int times) {
        for (int i = 0; i < times; i++) {
            int number = i;
            turns.add(firm.id(), () -> done.add(firm.slug() + " " + number));
        }
    }
}
