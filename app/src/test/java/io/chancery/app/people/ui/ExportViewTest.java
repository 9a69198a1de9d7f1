package io.chancery.app.people.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.PasswordField;
import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.ProofIsStale;
import io.chancery.infra.web.testing.ViewTest;
import io.chancery.themes.field.DownloadButton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// A list is taken along as CSV by whoever confirms that it is they.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class ExportViewTest extends ViewTest {

    private static final Duration LONG = Duration.ofMinutes(11);

    @Autowired
    ApplicationContext context;

    private SignedInPerson ada;

    @Override
    protected KnownPerson person() {
        // Asked for while the environment is made.
        if (ada == null) {
            ada = TenantContext.callAs(Firm.ASHWORTH.id(), () -> {
                context.getBean(Registers.class).establish(Firm.ASHWORTH);
                return new Enrolled(context).person("Ada", FirmRole.FIRM_ADMIN);
            });
        }
        return ada;
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.app");
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        super.initVaadinEnvironment();
        navigate(PeopleListView.class);
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
    }

    @Test
    void leavesForWhoeverHasJustSignedIn() {
        press("CSV");

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(download()).contains(ada.email());
    }

    @Test
    void asksWhoeverSignedInLongAgoAndThenGoesOn() {
        prove(Instant.now().minus(LONG));
        press("CSV");
        var proof = find(PasswordField.class).all().stream()
                .filter(field -> "proof".equals(field.getTestId()))
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(ProofIsStale.class)
                .as("the file fetched around the dialog")
                .isThrownBy(this::download);

        proof.setValue(Enrolled.PASSWORD);
        press("Confirm");

        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(download()).contains(ada.email());
    }

    private String download() {
        var content = new ByteArrayOutputStream();
        test(find(DownloadButton.class).all().getFirst()).download(content);
        return content.toString(StandardCharsets.UTF_8);
    }

    private void press(String label) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }
}
