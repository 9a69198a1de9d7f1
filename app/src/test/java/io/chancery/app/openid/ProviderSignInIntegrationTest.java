package io.chancery.app.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.people.Enrolled;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.FactorPolicy;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.PersonDetails;
import io.chancery.app.people.SignedInPerson;
import io.chancery.app.people.Welcome;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.Browser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderSignInIntegrationTest extends AtTheProvider {

    @Test
    void letsSomebodyInWhomNobodyInvited() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        var email = someEmail();
        provider.knows("m-1", claims(email));

        assertThat(sent(browser.get("/settings"))).contains("/sign-in");
        var session = browser.cookie("JSESSIONID");
        assertThat(signIn("m-1")).isEqualTo("/settings");

        assertThat(isIn(browser)).isTrue();
        assertThat(browser.cookie("JSESSIONID")).isNotEqualTo(session);
        assertThat(stateOf(email, "name")).isEqualTo("Margaret Moss");
        assertThat(rolesOf(email)).containsExactly("TIMEKEEPER");
        assertThat(log(email))
                .containsExactly(
                        "people.joined-by-provider by Margaret Moss",
                        "people.linked-to-provider by Margaret Moss",
                        "people.signed-in by Margaret Moss");
        assertThat(FirmsDatabase.behindTheWall()
                        .sql(
                                "select count(*) from firm_ashworth.sign_in s join firm_ashworth.person p on p.id = s.person"
                                        + " where p.email = :email and s.ended_at is null")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void knowsAgainWhoeverCameInBeforeWhateverTheirAddressIsThere() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        var email = someEmail();
        provider.knows("m-2", claims(email));
        signIn("m-2");
        provider.knows("m-2", claims(someEmail()));
        browser = new Browser(port, Firm.ASHWORTH.host());

        assertThat(signIn("m-2")).isEqualTo("/");
        assertThat(log(email)).endsWith("people.signed-in by Margaret Moss");
    }

    @Test
    void letsNobodyInByTheAddressOfSomebodyElse() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        var email = someEmail();
        provider.knows("m-3", claims(email));
        signIn("m-3");
        provider.knows("m-4", claims(email));
        browser = new Browser(port, Firm.ASHWORTH.host());

        assertThat(signIn("m-4")).isEqualTo("/sign-in?provider=other-subject");
        assertThat(isIn(browser)).isFalse();

        admin.doesIt(() -> administration.forgetLinks(CommandId.next()));
        assertThat(signIn("m-4")).isEqualTo("/settings");
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void letsAnInvitedPersonInWithTheRolesOfTheInvitation() {
        setUp(details(null, FactorTrust.OURS));
        var email = someEmail();
        var link = admin.does(() -> context.getBean(PeopleAdministration.class)
                        .invite(
                                CommandId.next(),
                                new PersonDetails("Margaret", new EmailAddress(email), Set.of(FirmRole.FIRM_ADMIN))))
                .path();
        provider.knows("m-5", claims(email));

        assertThat(signIn("m-5")).isEqualTo("/");
        assertThat(rolesOf(email)).containsExactly("FIRM_ADMIN");
        assertThat(context.getBean(Welcome.class).open(link.substring(link.indexOf('=') + 1)))
                .as("the link of the invitation")
                .isEmpty();
    }

    @Test
    void refusesWhoeverTheFirmDoesNotWant() {
        setUp(details(null, FactorTrust.OURS));
        var unknown = someEmail();
        provider.knows("unknown", claims(unknown));
        provider.knows("elsewhere", claims("margaret@ashworth.example.evil.example"));
        var unverified = claims(someEmail());
        unverified.put("email_verified", false);
        provider.knows("unverified", unverified);
        var silent = claims(someEmail());
        silent.remove("email_verified");
        provider.knows("silent", silent);
        provider.knows("nameless", Map.of("email_verified", true));

        assertThat(signIn("unknown")).isEqualTo("/sign-in?provider=unknown");
        assertThat(signIn("elsewhere")).isEqualTo("/sign-in?provider=domain");
        assertThat(signIn("unverified")).isEqualTo("/sign-in?provider=email-unverified");
        assertThat(signIn("silent")).isEqualTo("/sign-in?provider=email-unverified");
        assertThat(signIn("nameless")).isEqualTo("/sign-in?provider=email-missing");
        assertThat(isIn(browser)).isFalse();
        assertThat(stateOf(unknown, "name")).isEqualTo("nobody");
        assertThat(browser.get("/sign-in?provider=domain").status()).isEqualTo(200);
    }

    @Test
    void asksForTheClaimThatTheFirmWants() {
        var wanted = details(FirmRole.BILLING, FactorTrust.OURS);
        setUp(new ProviderDetails(
                wanted.name(),
                wanted.issuer(),
                wanted.clientId(),
                wanted.domains(),
                "email",
                true,
                "groups",
                "chancery",
                FirmRole.BILLING,
                FactorTrust.OURS,
                false));
        var without = claims(someEmail());
        without.put("groups", List.of("everybody"));
        provider.knows("without", without);
        var with = claims(someEmail());
        with.put("groups", List.of("everybody", "chancery"));
        with.remove("email_verified");
        provider.knows("with", with);

        assertThat(signIn("without")).isEqualTo("/sign-in?provider=claim-missing");
        assertThat(signIn("with")).isEqualTo("/");
    }

    @Test
    void refusesADisabledPerson() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        var email = someEmail();
        provider.knows("m-6", claims(email));
        signIn("m-6");
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.person set disabled_at = now() where email = :email")
                .param("email", email)
                .update();
        browser = new Browser(port, Firm.ASHWORTH.host());

        assertThat(signIn("m-6")).isEqualTo("/sign-in?provider=unknown");
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void takesTheSecondStepUnlessTheProvidersCounts() {
        admin.doesIt(
                () -> context.getBean(FactorAdministration.class).decide(CommandId.next(), FactorPolicy.EVERYBODY));
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.THEIRS_IF_SAID));
        var plain = claims(someEmail());
        plain.put("amr", List.of("pwd"));
        provider.knows("plain", plain);
        var strong = claims(someEmail());
        strong.put("amr", List.of("pwd", "mfa"));
        provider.knows("strong", strong);

        assertThat(signIn("plain")).isEqualTo("/second-step");
        assertThat(isIn(browser)).isFalse();
        assertThat(signIn("strong")).isEqualTo("/settings");
        assertThat(isIn(browser)).isTrue();

        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        browser = new Browser(port, Firm.ASHWORTH.host());
        assertThat(signIn("strong")).isEqualTo("/second-step");
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.THEIRS));
        assertThat(signIn("plain")).isEqualTo("/");
    }

    @Test
    void letsNobodyInAtTheOtherFirm() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        provider.knows("m-7", claims(someEmail()));
        var back = backFromProvider("m-7");
        var other = new Browser(port, Firm.BIRCHWOOD.host());
        assertThat(sent(other.get("/openid/start"))).isEqualTo("/sign-in?provider=over");
        assertThat(sent(other.get(back))).isEqualTo("/sign-in?provider=over");
        browser.bringCookiesTo(other);
        assertThat(sent(other.get("/openid/start"))).startsWith("/");
        assertThat(sent(other.get(back))).startsWith("/");
        assertThat(isIn(other)).isFalse();

        // The same provider at both firms: what it answered for one counts at that one alone.
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS)));
        assertThat(sent(other.get(back))).startsWith("/");
        assertThat(isIn(other)).isFalse();
    }

    @Test
    void isTheOnlyWayOnceTheFirmWantsItButForTheWayBack() {
        var wanted = details(FirmRole.TIMEKEEPER, FactorTrust.OURS);
        setUp(new ProviderDetails(
                wanted.name(),
                wanted.issuer(),
                wanted.clientId(),
                Set.of(DOMAIN, "firm.example"),
                "email",
                false,
                "",
                "",
                FirmRole.TIMEKEEPER,
                FactorTrust.OURS,
                false));
        var ada = hire("Ada", FirmRole.FIRM_ADMIN);
        var ben = hire("Ben", FirmRole.PARTNER);
        assertThatThrownBy(() -> onlyWay(ada)).isInstanceOf(ProviderHasNotWorked.class);
        provider.knows("b-1", claims(ben.email()));
        assertThat(signIn("b-1")).isEqualTo("/");

        onlyWay(ada);

        assertThat(password(ben.email())).contains("error");
        assertThat(password(ada.email())).doesNotContain("error").doesNotContain("sign-in");
        browser = new Browser(port, Firm.ASHWORTH.host());
        assertThat(signIn("b-1")).isEqualTo("/");
        assertThat(isIn(browser)).isTrue();

        // The way back has left: the firm is not locked out.
        var eve = hireByPassword("Eve");
        assertThat(password(eve)).contains("error");
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.person set disabled_at = now() where id = :id")
                .param("id", ada.uuid())
                .update();
        assertThat(password(eve)).doesNotContain("error").doesNotContain("sign-in");
        assertThat(password(ben.email())).contains("error");
    }

    private void onlyWay(SignedInPerson person) {
        Enrolled.as(person).doesIt(() -> administration.makeOnlyWay(CommandId.next()));
    }

    /// Let in before passwords stopped counting.
    private String hireByPassword(String name) {
        admin.doesIt(() -> administration.letPasswordsIn(CommandId.next()));
        var eve = hire(name, FirmRole.FIRM_ADMIN);
        FirmsDatabase.behindTheWall()
                .sql("update firm_ashworth.openid_provider set only_way_back ="
                        + " (select id from firm_ashworth.person where name = 'Ada' order by created_at desc limit 1)")
                .update();
        return eve.email();
    }

    private String password(String email) {
        return new Browser(port, Firm.ASHWORTH.host())
                .signIn(email, Enrolled.PASSWORD)
                .location();
    }

    @Test
    void sendsNobodyAnywhereElse() {
        setUp(details(FirmRole.TIMEKEEPER, FactorTrust.OURS));
        provider.knows("m-8", claims("margaret." + Ids.next() + "@" + DOMAIN));

        var to = browser.get("/openid/start?redirect_uri=https://evil.example&continue=//evil.example")
                .location();
        assertThat(to)
                .startsWith(provider.issuer() + "/oauth2/authorize?")
                .contains("code_challenge_method=S256", "nonce=", "state=")
                .doesNotContain("evil");
        browser.get("//evil.example/settings");
        assertThat(signIn("m-8")).startsWith("/").doesNotStartWith("//").doesNotContain("://");
    }
}
