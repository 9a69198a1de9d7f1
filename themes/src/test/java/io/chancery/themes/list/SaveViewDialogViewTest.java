package io.chancery.themes.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class SaveViewDialogViewTest extends BrowserlessTest {

    private final List<String> saved = new ArrayList<>();
    private SaveViewDialog dialog;

    @BeforeEach
    void open() {
        dialog = new SaveViewDialog((name, shared) -> saved.add(name + (shared ? " for all" : "")));
        dialog.open();
    }

    @Test
    void savesUnderTheNameWithoutItsBlanks() {
        find(TextField.class).single().setValue("  Costs of the month ");

        find(Button.class).withText("Save").single().click();

        assertThat(saved).containsExactly("Costs of the month");
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void asksForAName() {
        find(Button.class).withText("Save").single().click();

        assertThat(saved).isEmpty();
        assertThat(find(TextField.class).single().isInvalid()).isTrue();
        assertThat(dialog.isOpened()).isTrue();
    }
}
