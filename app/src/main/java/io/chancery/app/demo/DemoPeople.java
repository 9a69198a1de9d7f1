package io.chancery.app.demo;

import io.chancery.app.people.FirmRole;
import io.chancery.app.people.FirstAdmin;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.PersonDetails;
import io.chancery.app.people.Welcome;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.signin.SignInAccounts;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/// Lets the demonstration's people in by their links, as an admin would, and acts as each of them.
@Component
@ConditionalOnProperty("chancery.demo")
class DemoPeople {

    private static final String PASSWORD = "chancery demo 2026";

    private final FirstAdmin firstAdmin;
    private final PeopleAdministration people;
    private final Welcome welcome;
    private final SignInAccounts accounts;

    DemoPeople(FirstAdmin firstAdmin, PeopleAdministration people, Welcome welcome, SignInAccounts accounts) {
        this.firstAdmin = firstAdmin;
        this.people = people;
        this.welcome = welcome;
        this.accounts = accounts;
    }

    void letIn(DemoScript script, DemoCommands commands) {
        var admin = script.one("person");
        var adminEmail = new EmailAddress(script.email(admin.get(0)));
        if (accounts.find(adminEmail.value()).isEmpty()) {
            accept(firstAdmin.invite(adminEmail, admin.get(1)), admin.get(1));
        }
        for (var line : script.all("person")) {
            var email = new EmailAddress(script.email(line.get(0)));
            if (accounts.find(email.value()).isEmpty()) {
                var details = new PersonDetails(
                        line.get(1),
                        email,
                        Arrays.stream(line.get(2).split(","))
                                .map(FirmRole::valueOf)
                                .collect(Collectors.toSet()));
                as(
                        adminEmail.value(),
                        () -> accept(
                                people.invite(commands.of("person " + line.get(0)), details)
                                        .path(),
                                line.get(1)));
            }
        }
    }

    /// Does the work signed in as the person with this address.
    void as(String email, Runnable work) {
        var person = person(email);
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(person.authorities()))));
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    KnownPerson person(String email) {
        return accounts.find(email)
                .map(SignInAccounts.SignInAccount::person)
                .orElseThrow(() -> new IllegalStateException("Nobody can sign in as %s".formatted(email)));
    }

    private void accept(String path, String name) {
        welcome.accept(CommandId.next(), path.substring(path.indexOf('=') + 1), name, PASSWORD);
    }
}
