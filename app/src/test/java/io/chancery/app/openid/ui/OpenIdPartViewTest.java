package io.chancery.app.openid.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.openid.OpenIdAdministration;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenIdPartViewTest extends FirmViewTest {

    @Autowired
    OpenIdAdministration administration;

    @BeforeEach
    @AfterEach
    void forget() {
        FirmsDatabase.behindTheWall()
                .sql("delete from firm_ashworth.openid_provider")
                .update();
    }

    @Test
    void setsTheProviderUp() {
        open();
        assertThat(find(TextField.class).withTestId("callback").single().getValue())
                .endsWith("/openid/callback");
        fill("https://provider.example/ashworth");
        find(TextField.class).withTestId("domains").single().setValue("@Ashworth.example, ashworth-law.example");
        find(Button.class).withText("Save").single().click();

        var sheet = ADA.does(administration::sheet).orElseThrow();
        assertThat(sheet.details().domainsAsText()).isEqualTo("ashworth-law.example, ashworth.example");
        assertThat(find(PasswordField.class).withTestId("secret").single().getValue())
                .as("the secret is not shown again")
                .isEmpty();
        assertThat(find(Button.class).withTestId("only-way").single().isEnabled())
                .as("nobody knows yet whether it lets anybody in")
                .isFalse();
    }

    @Test
    void saysAtTheFieldWhatIsWrong() {
        open();
        fill("provider.example");
        find(TextField.class).withTestId("domains").single().setValue("not a domain!");
        find(Button.class).withText("Save").single().click();

        assertThat(find(TextField.class).withTestId("issuer").single().isInvalid())
                .isTrue();
        assertThat(find(TextField.class).withTestId("domains").single().isInvalid())
                .isTrue();
        assertThat(ADA.does(administration::sheet)).isEmpty();
    }

    @Test
    void saysInPlainWordsWhatATryFound() {
        open();
        fill("https://no-such-name.invalid");
        find(Button.class).withText("Try these settings").single().click();

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anySatisfy(text -> assertThat(text).startsWith("No machine has the name in https://no-such-name"));
        assertThat(ADA.does(administration::sheet)).isEmpty();
    }

    private void open() {
        UI.getCurrentOrThrow().navigate("firm", QueryParameters.of("tab", "provider"));
    }

    private void fill(String issuer) {
        find(TextField.class).withTestId("name").single().setValue("Ashworth ID");
        find(TextField.class).withTestId("issuer").single().setValue(issuer);
        find(TextField.class).withTestId("client-id").single().setValue("chancery");
        find(PasswordField.class).withTestId("secret").single().setValue("secret");
    }
}
