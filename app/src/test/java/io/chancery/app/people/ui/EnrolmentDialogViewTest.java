package io.chancery.app.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FactorAtTheDoor;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SecondStep;
import io.chancery.infra.web.testing.ViewTest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class EnrolmentDialogViewTest extends ViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    FactorAtTheDoor door;

    private Enrolled enrolled;
    private SignedInPerson margaret;

    @Override
    protected KnownPerson person() {
        // Asked for while the environment is made.
        if (margaret == null) {
            margaret = TenantContext.callAs(Firm.ASHWORTH.id(), () -> {
                context.getBean(Registers.class).establish(Firm.ASHWORTH);
                enrolled = new Enrolled(context);
                return enrolled.person("Margaret", FirmRole.PARTNER);
            });
        }
        return margaret;
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.app");
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        super.initVaadinEnvironment();
        navigate(OwnSettingsView.class);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
    }

    @Test
    void showsThePictureAndTheKeyAndTakesTheCode() {
        press("set-up-factor");
        assertThat(find(Image.class).all())
                .anyMatch(image -> image.getSrc().startsWith("data:image/svg+xml")
                        && !image.getAlt().orElse("").isBlank());
        assertThat(field("secret").getValue()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");

        field("code").setValue("not it");
        press("confirm-factor");
        assertThat(field("code").isInvalid()).isTrue();
        assertThat(field("code").getErrorMessage()).startsWith("The code is wrong");
        assertThat(door.owedBy(margaret)).isEqualTo(SecondStep.NONE);

        field("code").setValue(enrolled.code(margaret));
        press("confirm-factor");
        assertThat(door.owedBy(margaret)).isEqualTo(SecondStep.CODE);
        assertThat(find(ListItem.class).all().stream().map(ListItem::getText))
                .filteredOn(text -> text.matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}"))
                .hasSize(10);
        roundTrip();
    }

    @Test
    void removesTheFactorForThePassword() {
        press("set-up-factor");
        field("code").setValue(enrolled.code(margaret));
        press("confirm-factor");
        label("I have kept them").click();

        label("Remove").click();
        find(PasswordField.class).all().stream()
                .filter(field -> "proof".equals(field.getTestId()))
                .findFirst()
                .orElseThrow()
                .setValue(Enrolled.PASSWORD);
        press("prove");

        assertThat(door.owedBy(margaret)).isEqualTo(SecondStep.NONE);
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    private TextField field(String testId) {
        return find(TextField.class).all().stream()
                .filter(field -> testId.equals(field.getTestId()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String testId) {
        find(Button.class).all().stream()
                .filter(button -> testId.equals(button.getTestId()))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }

    private Button label(String text) {
        return find(Button.class).all().stream()
                .filter(button -> text.equals(button.getText()))
                .findFirst()
                .orElseThrow();
    }
}
