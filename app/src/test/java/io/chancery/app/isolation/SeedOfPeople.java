package io.chancery.app.isolation;

import io.chancery.app.openid.FactorTrust;
import io.chancery.app.openid.OpenIdAdministration;
import io.chancery.app.openid.ProviderDetails;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.FactorPolicy;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.InSession;
import io.chancery.app.people.OwnFactor;
import io.chancery.app.people.OwnPasskeys;
import io.chancery.app.people.PasswordReset;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.PersonDetails;
import io.chancery.app.people.SoftAuthenticator;
import io.chancery.app.people.Welcome;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.signin.DeviceBook;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.SignInBook;
import io.chancery.infra.web.signin.Visitor;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The people of a firm and the ways in which they sign in, every row with the firm's mark.
final class SeedOfPeople {

    private final BeanFactory beans;

    SeedOfPeople(BeanFactory beans) {
        this.beans = beans;
    }

    /// May do everything.
    TestPerson invite(String mark) {
        beans.getBean(PeopleAdministration.class)
                .invite(
                        CommandId.next(),
                        new PersonDetails(
                                "Person " + mark,
                                new EmailAddress(mark + "@firm.example"),
                                EnumSet.allOf(FirmRole.class)));
        return new TestPerson(
                personNamed(mark), "Person " + mark, TestPerson.allowedAll("").authorities());
    }

    /// Everything that somebody has beside their role.
    void fill(String mark, TestPerson person) {
        beans.getBean(OwnFactor.class).begin();
        givePasskey(mark);
        beans.getBean(FactorAdministration.class).decide(CommandId.next(), FactorPolicy.NOBODY);
        provider(mark);
        letIn(mark);
        beans.getBean(SignInBook.class)
                .begin(person.principal(), new Visitor("192.0.2.7", "Browser " + mark, "System"));
        beans.getBean(DeviceBook.class)
                .met(person.principal(), OneTimeToken.next(), new Visitor("192.0.2.7", "Browser " + mark, "System"));
        beans.getBean(PasswordReset.class).ask(new EmailAddress(mark + "@forgot.example"));
    }

    /// Somebody with a password, who can sign in at the firm's host.
    private void letIn(String mark) {
        var path = beans.getBean(PeopleAdministration.class)
                .invite(
                        CommandId.next(),
                        new PersonDetails("Signing " + mark, Twins.email(mark), EnumSet.allOf(FirmRole.class)))
                .path();
        beans.getBean(Welcome.class)
                .accept(CommandId.next(), path.substring(path.indexOf('=') + 1), "Signing " + mark, Twins.PASSWORD);
    }

    private void givePasskey(String mark) {
        var host = beans.getBean(TenantDirectory.class)
                .require(TenantContext.require())
                .host();
        var device = new SoftAuthenticator(beans.getBean(FirmAddresses.class).urlOf(host));
        var passkeys = beans.getBean(OwnPasskeys.class);
        try (var _ = InSession.open()) {
            passkeys.add("Passkey " + mark, device.make(passkeys.begin()));
        }
    }

    /// It lets nobody in, so the firm's own door stays as it is.
    private void provider(String mark) {
        beans.getBean(OpenIdAdministration.class)
                .save(
                        CommandId.next(),
                        null,
                        new ProviderDetails(
                                "Provider " + mark,
                                "https://provider.example/" + mark,
                                "client",
                                Set.of(),
                                "email",
                                false,
                                "",
                                "",
                                null,
                                FactorTrust.OURS,
                                false),
                        "secret of " + mark,
                        false);
    }

    private UUID personNamed(String mark) {
        return beans.getBean(TransactionTemplate.class)
                .execute(status -> beans.getBean(JdbcClient.class)
                        .sql("select id from person where name = :name")
                        .param("name", "Person " + mark)
                        .query(UUID.class)
                        .single());
    }
}
