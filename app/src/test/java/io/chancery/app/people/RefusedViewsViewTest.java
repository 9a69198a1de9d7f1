package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.web.signin.KnownPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A view that somebody may not open is counted like a verb that they may not call.
@ExtendWith(OutputCaptureExtension.class)
class RefusedViewsViewTest extends FirmViewTest {

    private static final TestPerson CLERK =
            TestPerson.allowed("Clem", Permission.SIGNED_IN, Permission.CLIENT_READ, Permission.MATTER_READ);

    @Autowired
    SecurityAtTheDoor door;

    @Override
    protected KnownPerson person() {
        return CLERK.principal();
    }

    @Test
    void aViewThatSomebodyMayNotOpenIsCountedAndNamedInTheLog(CapturedOutput log) {
        int before = refused();

        open("people");

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(log).contains("authz_fail: PeopleListView");
    }

    @Test
    void whatTheyMayOpenIsNotCounted() {
        int before = refused();

        UI.getCurrentOrThrow().navigate("clients");

        assertThat(refused()).isEqualTo(before);
    }

    private static void open(String address) {
        try {
            UI.getCurrentOrThrow().navigate(address);
        } catch (RuntimeException shown) {
            // Outside of production the framework shows the refusal as an error.
            assertThat(shown).hasMessageContaining("people");
        }
    }

    private int refused() {
        return ADA.does(
                () -> door.days().stream().mapToInt(SecurityDay::refused).sum());
    }
}
