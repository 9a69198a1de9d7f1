package io.chancery.themes.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.themes.gallery.DetailView;
import io.chancery.themes.gallery.FormView;
import io.chancery.themes.keys.KeyMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class FormActionsViewTest extends BrowserlessTest {

    @Test
    void savesAndCancelsByKey() {
        List<String> done = new ArrayList<>();
        UI.getCurrent().add(new FormActions("Save", () -> done.add("saved"), () -> done.add("cancelled"), () -> false));
        KeyMap keys = find(KeyMap.class).all().getLast();

        keys.press("Ctrl+Enter");
        keys.press("Escape");

        assertThat(done).containsExactly("saved", "cancelled");
    }

    @Test
    void canBeTriedAgainWhenASaveFailed() {
        UI.getCurrent()
                .add(new FormActions(
                        "Save",
                        () -> {
                            throw new IllegalStateException("the disk is full");
                        },
                        () -> {},
                        () -> true));
        Button save = find(Button.class).withText("Save").single();

        assertThatIllegalStateException().isThrownBy(save::click);

        assertThat(save.isEnabled()).isTrue();
    }

    @Test
    void letsGoWhatWasNotTouched() {
        navigate(FormView.class);

        UI.getCurrent().navigate(DetailView.class);

        assertThat(getCurrentView()).isInstanceOf(DetailView.class);
    }

    @Test
    void holdsUnsavedWorkUntilThePersonDecides() {
        navigate(FormView.class);
        find(TextField.class).all().stream()
                .filter(field -> "Name".equals(field.getLabel()))
                .findFirst()
                .orElseThrow()
                .setValue("Acme");

        UI.getCurrent().navigate(DetailView.class);

        assertThat(getCurrentView()).isInstanceOf(FormView.class);
        test(find(ConfirmDialog.class).single()).reject();
        assertThat(getCurrentView()).isInstanceOf(DetailView.class);
    }
}
