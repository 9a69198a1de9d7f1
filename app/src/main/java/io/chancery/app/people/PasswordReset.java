package io.chancery.app.people;

import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.Actors;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.infra.web.signin.SignInThrottle;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets somebody set a new password who forgot theirs and reads the mail of their address. Nobody is signed in by it:
/// they go to the sign-in with the new password, and with whatever else is asked of them there. See DD016.
@Service
@PreAuthorize("permitAll()")
@Transactional
public class PasswordReset {

    /// Where the link leads.
    static final String PATH = "/new-password";

    private final ResetRequests requests;
    private final Persons persons;
    private final SignInLinks links;
    private final PasswordReplacement replacement;
    private final SignInThrottle throttle;
    private final Commands commands;

    PasswordReset(
            ResetRequests requests,
            Persons persons,
            SignInLinks links,
            PasswordReplacement replacement,
            SignInThrottle throttle,
            Commands commands) {
        this.requests = requests;
        this.persons = persons;
        this.links = links;
        this.replacement = replacement;
        this.throttle = throttle;
        this.commands = commands;
    }

    /// Takes note of the wish, and does the same whether or not anybody has that address: nobody has looked yet when
    /// this is answered. Whoever has it gets a letter.
    ///
    /// @throws io.chancery.infra.web.signin.TooManyAttempts when this address, of mail or network, has to wait; it
    ///     says nothing of whether anybody has it
    public void ask(EmailAddress email) {
        var from = Objects.requireNonNullElse(Actors.address(), "");
        throttle.admit(new SignInThrottle.Attempt("reset at " + TenantContext.require(), email.value(), from));
        requests.keep(email, from);
    }

    /// Whom the link is for, while it works. Opening it uses nothing up.
    @Transactional(readOnly = true)
    public Optional<WelcomeSheet> open(String secret) {
        return Optional.of(secret)
                .filter(OneTimeToken::looksLikeOne)
                .flatMap(token -> links.find(new OneTimeToken(token), SignInLinks.Purpose.RESET))
                .flatMap(id -> persons.findActive(id.value()))
                .map(person -> new WelcomeSheet(person.name(), person.email()));
    }

    /// Sets the password, uses the link up, ends every sign-in and every other link of the person, and tells them.
    ///
    /// @throws ResetIsOver when the link does not work any more
    /// @throws PasswordIsTooShort and its like when the password would be guessed; the link goes on working then
    public void set(CommandId command, String secret, String wanted) {
        if (!OneTimeToken.looksLikeOne(secret)) {
            throw new ResetIsOver();
        }
        var token = new OneTimeToken(secret);
        commands.once(command, () -> reset(token, wanted));
    }

    private UUID reset(OneTimeToken token, String wanted) {
        var person = links.use(token, SignInLinks.Purpose.RESET)
                .flatMap(id -> persons.findActive(id.value()))
                .orElseThrow(ResetIsOver::new);
        Actors.runAs(
                person.asActor(),
                () -> replacement.replace(person, wanted, "reset-password", null, SignInEnd.PASSWORD_RESET));
        // Whoever tried the old one must not keep its owner out.
        var attempt = new SignInThrottle.Attempt(TenantContext.require().toString(), person.email(), "");
        AfterCommit.run(() -> throttle.succeeded(attempt));
        return person.id().value();
    }
}
