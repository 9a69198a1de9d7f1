package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.SignInAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class WelcomeIntegrationTest {

    static final String PASSWORD = "seven quiet lamps over Oakland";

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Welcome welcome;

    @Autowired
    SignInAccounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Registers registers;

    final EmailAddress email = new EmailAddress("margaret." + Ids.next() + "@ashworth.example");

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
    }

    @Test
    void letsTheFirstAdminInByTheirLink() {
        var secret = secretOf(firstAdmin.invite(email, "Margaret"));

        assertThat(welcome.open(secret)).contains(new WelcomeSheet("Margaret", email.value()));
        assertThat(accounts.find(email.value()))
                .as("before they set a password")
                .isEmpty();

        var person = welcome.accept(CommandId.next(), secret, "Margaret Ashworth", PASSWORD);

        assertThat(person.name()).isEqualTo("Margaret Ashworth");
        assertThat(person.tenant()).isEqualTo(Firm.ASHWORTH.id());
        assertThat(person.zone().getId()).isEqualTo("America/New_York");
        assertThat(person.authorities()).contains(Permission.PEOPLE_ADMIN, Permission.SIGNED_IN);
        assertThat(accounts.find(email.value()))
                .hasValueSatisfying(account -> assertThat(passwords.matches(PASSWORD, account.passwordHash()))
                        .isTrue());
    }

    @Test
    void letsNobodyInByTheSameLinkTwice() {
        var secret = secretOf(firstAdmin.invite(email, "Margaret"));
        welcome.accept(CommandId.next(), secret, "Margaret", PASSWORD);

        assertThat(welcome.open(secret)).isEmpty();
        assertThatExceptionOfType(LinkIsUsedUp.class)
                .isThrownBy(() ->
                        welcome.accept(CommandId.next(), secret, "Somebody else", "another long password of theirs"));
    }

    @Test
    void actsOnceWhenTheSameClickArrivesTwice() {
        var secret = secretOf(firstAdmin.invite(email, "Margaret"));
        var click = CommandId.next();

        var first = welcome.accept(click, secret, "Margaret", PASSWORD);

        assertThat(welcome.accept(click, secret, "Margaret", PASSWORD)).isEqualTo(first);
    }

    @Test
    void replacesALinkThatIsIssuedAnew() {
        var lost = secretOf(firstAdmin.invite(email, "Margaret"));
        var found = secretOf(firstAdmin.invite(email, "Margaret"));

        assertThat(welcome.open(lost)).isEmpty();
        assertThat(welcome.open(found)).isPresent();
    }

    @Test
    void keepsTheLinkWhenThePasswordIsRefused() {
        var secret = secretOf(firstAdmin.invite(email, "Margaret"));

        assertThatExceptionOfType(PasswordIsCommon.class)
                .isThrownBy(() -> welcome.accept(CommandId.next(), secret, "Margaret", "Margaret2026!"));

        assertThat(welcome.open(secret)).isPresent();
    }

    @Test
    void opensNothingAtTheOtherFirm() {
        var secret = secretOf(firstAdmin.invite(email, "Margaret"));

        assertThat(TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> welcome.open(secret)))
                .isEmpty();
    }

    @Test
    void keepsNothingOfTheLinkButItsHash() {
        var secret = secretOf(firstAdmin.invite(email, "Margaret"));

        var kept = FirmsDatabase.behindTheWall()
                .sql(
                        "select l.token_hash from firm_ashworth.sign_in_link l join firm_ashworth.person p on p.id = l.person"
                                + " where p.email = :email")
                .param("email", email.value())
                .query(String.class)
                .single();
        assertThat(kept).isEqualTo(new OneTimeToken(secret).hash()).doesNotContain(secret);
    }

    @Test
    void tellsTheLogWhoCameIn() {
        var secret = secretOf(firstAdmin.invite(email, "Margaret"));
        var person = welcome.accept(CommandId.next(), secret, "Margaret Ashworth", PASSWORD);

        var log = FirmsDatabase.behindTheWall()
                .sql("select action || ' by ' || actor_name || ' ' || before || after from firm_ashworth.audit_entry"
                        + " where subject_id = :person order by id")
                .param("person", person.uuid())
                .query(String.class)
                .list();
        assertThat(log).hasSize(2);
        assertThat(log.getFirst()).startsWith("people.invited by system");
        assertThat(log.getLast())
                .startsWith("people.welcomed by Margaret Ashworth")
                .contains("\"name\": \"Margaret\"")
                .doesNotContain("argon2", secret);
    }

    private static String secretOf(String path) {
        assertThat(path).startsWith("/welcome?token=");
        return path.substring(path.indexOf('=') + 1);
    }
}
