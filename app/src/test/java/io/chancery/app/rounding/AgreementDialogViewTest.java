package io.chancery.app.rounding;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import io.chancery.app.work.Rounding;
import io.chancery.app.work.RoundingAgreement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.app.rounding")
class AgreementDialogViewTest extends BrowserlessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private final List<RoundingAgreement> agreed = new ArrayList<>();
    private AgreementDialog dialog;

    @BeforeEach
    void open() {
        dialog = new AgreementDialog(() -> TODAY, Rounding.USUAL, agreed::add);
        dialog.open();
    }

    @Test
    void showsAtOnceWhatBecomesOfCallsThatEverybodyKnows() {
        assertThat(find(Paragraph.class).single().getText()).isNotBlank();
    }

    @Test
    void agreesFromTodayOnAndCloses() {
        find(IntegerField.class).single().setValue(12);

        find(Button.class).all().getLast().click();

        assertThat(agreed).singleElement().satisfies(agreement -> {
            assertThat(agreement.from()).isEqualTo(TODAY);
            assertThat(agreement.rounding().increment().minimum().seconds()).isEqualTo(12 * 60);
        });
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void keepsAMinimumThatIsNoneOpen() {
        find(IntegerField.class).single().setValue(481);

        find(Button.class).all().getLast().click();

        assertThat(agreed).isEmpty();
        assertThat(dialog.isOpened()).isTrue();
    }
}
