package io.chancery.themes.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import io.chancery.themes.keys.KeyMap;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class FeedbackViewTest extends BrowserlessTest {

    @Test
    void asksForTheNameAndNotForOk() {
        List<String> done = new ArrayList<>();
        new ConfirmByName("Close it?", "All is lost.", "birchwood", "Close", () -> done.add("closed")).open();
        Button close = find(Button.class).withText("Close").single();
        TextField typed = find(TextField.class).single();
        assertThat(close.isEnabled()).isFalse();

        test(typed).setValue("birch");
        find(KeyMap.class).all().forEach(keys -> keys.press("Ctrl+Enter"));
        assertThat(done).isEmpty();

        test(typed).setValue("birchwood");
        test(close).click();
        assertThat(done).containsExactly("closed");
    }

    @Test
    void takesBackWhatWasDone() {
        List<String> undone = new ArrayList<>();
        Notification notice = Notices.done("3 archived", () -> undone.add("archive"));

        test(find(Button.class).withText("Undo").single()).click();

        assertThat(undone).containsExactly("archive");
        assertThat(notice.isOpened()).isFalse();
    }

    @Test
    void saysOfAnAccidentWhatWasSavedAndItsNumber() {
        Notification notice = Notices.failed("7F3A-19C2", false, null);

        assertThat(notice.getElement().getTextRecursively()).contains("7F3A-19C2", "Nothing was saved");
        assertThat(notice.getDuration()).isZero();
        assertThat(Notices.failed("1", null, null).getElement().getTextRecursively())
                .contains("check whether your last change");
    }

    @Test
    void drawsOnlyTheStepsThatChanged() {
        StepList steps = new StepList();
        UI.getCurrent().add(steps);
        steps.show(List.of(step("Schema", Step.State.DONE), step("Migrate", Step.State.RUNNING)));
        Element schema = drawing(steps, 0);
        Element migrate = drawing(steps, 1);

        steps.show(List.of(
                step("Schema", Step.State.DONE),
                step("Migrate", Step.State.FAILED),
                step("Check", Step.State.WAITING)));

        assertThat(drawing(steps, 0)).isEqualTo(schema);
        assertThat(drawing(steps, 1)).isNotEqualTo(migrate);
        assertThat(find(ListItem.class, steps).all())
                .hasSize(3)
                .element(1)
                .satisfies(item ->
                        assertThat(item.getElement().getTextRecursively()).contains("failed"));

        steps.show(List.of(step("Schema", Step.State.DONE)));
        assertThat(find(ListItem.class, steps).all()).hasSize(1);
    }

    private Element drawing(StepList steps, int step) {
        return find(ListItem.class, steps).all().get(step).getElement().getChild(0);
    }

    private static Step step(String title, Step.State state) {
        return new Step(title, state, "", "");
    }
}
