package io.chancery.app.integrations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.chancery.app.integrations.AppConsents;
import io.chancery.app.integrations.AppDetails;
import io.chancery.app.integrations.Credentials;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.Registers;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.KnownPerson;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class AuthorizeViewTest extends FirmViewTest {

    private static final String BACK = "https://app.example/callback";

    @Autowired
    ApplicationContext context;

    @Autowired
    Integrations integrations;

    @Autowired
    AppConsents consents;

    private SignedInPerson ben;
    private Credentials app;

    @Override
    protected KnownPerson person() {
        if (ben == null) {
            ben = TenantContext.callAs(Firm.ASHWORTH.id(), () -> {
                context.getBean(Registers.class).establish(Firm.ASHWORTH);
                return new Enrolled(context).person("Ben", FirmRole.PARTNER);
            });
        }
        return ben;
    }

    @BeforeEach
    void register() {
        app = ADA.does(() -> integrations.register(
                CommandId.next(),
                new AppDetails("Dictation", Set.of(BACK), Set.of(Scope.CLIENTS_READ, Scope.MATTERS_READ), false)));
    }

    @Test
    void saysWhoAsksForWhatAndLetsPeopleTakeItBack() {
        send(BACK, "clients:read");
        assertThat(find(H1.class).single().getText()).isEqualTo("Dictation wants to act for you");
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).containsExactly("read clients");
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("Ben", ben.email()));
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("app.example"));

        find(Button.class).withTestId("allow").single().click();
        assertThat(Enrolled.as(ben).does(consents::own)).hasSize(1);

        UI.getCurrentOrThrow().navigate("settings");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("Dictation");
        find(Button.class).withTestId("withdraw").single().click();
        assertThat(Enrolled.as(ben).does(consents::own)).isEmpty();
        assertThat(texts()).contains("You have let no app act for you.");
    }

    @Test
    void asksNobodyForASecondTime() {
        send(BACK, "clients:read");
        find(Button.class).withTestId("allow").single().click();

        send(BACK, "clients:read");

        assertThat(find(Button.class).withTestId("allow").all()).isEmpty();
    }

    @Test
    void whoeverIsSomebodyElseMaySignOut() {
        send(BACK, "clients:read");

        var signOut = find(Button.class).withTestId("sign-out").single();
        assertThat(signOut.getText()).isEqualTo("Not Ben? Sign out");
        assertThat(signOut.isEnabled()).isTrue();
    }

    @Test
    void whoeverRefusesLetsNothing() {
        send(BACK, "clients:read matters:read");
        find(Button.class).withTestId("refuse").single().click();

        assertThat(Enrolled.as(ben).does(consents::own)).isEmpty();
        assertThat(find(Button.class).withTestId("allow").all()).isEmpty();
    }

    @Test
    void staysHereWhenTheAddressIsNotTheApps() {
        send("https://evil.example/callback", "clients:read");

        assertThat(find(H1.class).single().getText()).isEqualTo("This app is not let in");
        assertThat(find(Button.class).withTestId("allow").all()).isEmpty();
    }

    private java.util.List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void send(String back, String scope) {
        UI.getCurrentOrThrow()
                .navigate(
                        AuthorizeView.PATH,
                        QueryParameters.simple(Map.of(
                                "client_id",
                                app.clientId(),
                                "redirect_uri",
                                back,
                                "response_type",
                                "code",
                                "scope",
                                scope,
                                "code_challenge",
                                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                                "code_challenge_method",
                                "S256")));
    }
}
