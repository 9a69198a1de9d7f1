package io.chancery.app.people;

import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.CurrentSignIn;
import io.chancery.infra.web.signin.SignInThrottle;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people decide about themselves: language, time zone, light or dark, password.
@Service
@PreAuthorize("hasAuthority('SIGNED_IN')")
@Transactional
public class OwnSettings {

    private final Persons persons;
    private final Commands commands;
    private final PersonAudit audit;
    private final Passwords passwords;
    private final PasswordReplacement replacement;
    private final SignInThrottle throttle;

    OwnSettings(
            Persons persons,
            Commands commands,
            PersonAudit audit,
            Passwords passwords,
            PasswordReplacement replacement,
            SignInThrottle throttle) {
        this.persons = persons;
        this.commands = commands;
        this.audit = audit;
        this.passwords = passwords;
        this.replacement = replacement;
        this.throttle = throttle;
    }

    @Transactional(readOnly = true)
    public OwnChoices choices() {
        var own = own();
        return new OwnChoices(
                Optional.ofNullable(own.locale()).map(Locale::forLanguageTag).orElse(null),
                Optional.ofNullable(own.timeZone()).map(ZoneId::of).orElse(null),
                own.scheme());
    }

    /// Counts from the next page on, within seconds.
    public void choose(CommandId command, OwnChoices choices) {
        commands.once(command, () -> {
            var own = own();
            var before = PersonAudit.facts(own);
            own.choose(
                    Optional.ofNullable(choices.locale())
                            .map(Locale::toLanguageTag)
                            .orElse(null),
                    Optional.ofNullable(choices.zone()).map(ZoneId::getId).orElse(null),
                    choices.scheme());
            audit.record("chose", own, before, null);
            return own.id().value();
        });
    }

    /// Ends every other sign-in of theirs, and every link that could set the password too; they are told by a letter.
    ///
    /// @throws WrongPassword when the old one is not right; tries are counted like those at the sign-in
    /// @throws PasswordIsTooShort and its like when the new one would be guessed
    public void changePassword(CommandId command, String old, String wanted) {
        commands.once(command, () -> {
            var own = own();
            var tenant = TenantContext.require();
            var attempt = new SignInThrottle.Attempt(tenant.toString(), own.email(), "own settings of " + own.id());
            throttle.admit(attempt);
            if (!passwords.isOf(own, old)) {
                throw new WrongPassword();
            }
            throttle.succeeded(attempt);
            replacement.replace(
                    own, wanted, "changed-password", CurrentSignIn.find().orElse(null), SignInEnd.PASSWORD_CHANGED);
            return own.id().value();
        });
    }

    private Person own() {
        return persons.require(CurrentPerson.require().id());
    }
}
