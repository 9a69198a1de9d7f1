package io.chancery.app.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.FactorPolicy;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class StepUpViewTest extends ViewTest {

    private static final Duration LONG = Duration.ofMinutes(11);

    @Autowired
    ApplicationContext context;

    @Autowired
    FactorAdministration factors;

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
    }

    @AfterEach
    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        FirmsDatabase.behindTheWall()
                .sql("delete from firm_ashworth.factor_policy")
                .update();
        FirmsDatabase.behindTheWall()
                .sql("delete from firm_ashworth.openid_provider")
                .update();
    }

    @Test
    void asksNobodyWhoHasJustSignedIn() {
        want(FactorPolicy.ADMINS);

        assertThat(factors.policy()).isEqualTo(FactorPolicy.ADMINS);
    }

    @Test
    void asksWhoeverSignedInLongAgoAndThenGoesOn() {
        prove(Instant.now().minus(LONG));
        want(FactorPolicy.ADMINS);
        assertThat(factors.policy()).isEqualTo(FactorPolicy.NOBODY);

        answer("not the password");
        assertThat(proof().isInvalid()).isTrue();
        assertThat(factors.policy()).isEqualTo(FactorPolicy.NOBODY);

        answer(Enrolled.PASSWORD);
        assertThat(factors.policy()).isEqualTo(FactorPolicy.ADMINS);
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
    }

    @Test
    void asksOnceForSeveralVerbs() {
        prove(Instant.now().minus(LONG));
        want(FactorPolicy.ADMINS);
        answer(Enrolled.PASSWORD);

        want(FactorPolicy.EVERYBODY);

        assertThat(factors.policy()).isEqualTo(FactorPolicy.EVERYBODY);
    }

    /// As somebody who comes in by the firm's provider alone.
    @Test
    void sendsWhoHasNothingHereToTheFirmsProvider() {
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.person set password_hash = null, joined_at = now() where id = :id")
                .param("id", ada.uuid())
                .update();
        FirmsDatabase.behindTheWall().sql("""
                        insert into firm_ashworth.openid_provider (name, issuer, client_id, sealed_secret, domains,
                               email_claim, trusts_email, required_claim, required_value, factor, is_on, version)
                        values ('Ashworth ID', 'https://id.example', 'chancery', '', '{}', 'email', false, '', '',
                                'OURS', true, 0)""").update();
        prove(Instant.now().minus(LONG));

        want(FactorPolicy.ADMINS);

        assertThat(factors.policy()).isEqualTo(FactorPolicy.NOBODY);
        assertThat(find(Button.class).all().stream()
                        .filter(button -> "confirm-at-provider".equals(button.getTestId()))
                        .map(Button::getText))
                .containsExactly("Confirm at Ashworth ID");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    private void want(FactorPolicy wanted) {
        UI.getCurrent().navigate("firm", QueryParameters.of("tab", "sign-in"));
        @SuppressWarnings("unchecked")
        RadioButtonGroup<FactorPolicy> policy =
                find(RadioButtonGroup.class).all().getLast();
        policy.setValue(wanted);
        find(Button.class).all().stream()
                .filter(button -> "Save".equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }

    private void answer(String typed) {
        proof().setValue(typed);
        find(Button.class).all().stream()
                .filter(button -> "prove".equals(button.getTestId()))
                .findFirst()
                .orElseThrow()
                .click();
        roundTrip();
    }

    private PasswordField proof() {
        return find(PasswordField.class).all().stream()
                .filter(field -> "proof".equals(field.getTestId()))
                .findFirst()
                .orElseThrow();
    }
}
