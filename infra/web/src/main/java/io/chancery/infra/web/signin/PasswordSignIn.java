package io.chancery.infra.web.signin;

import io.chancery.infra.crypto.Sha256;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.SignInAccounts.SignInAccount;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks an e-mail address and a password. An unknown address costs the same work and gets the same answer as a wrong
/// password, so that nobody can find out who works at a firm.
public final class PasswordSignIn implements AuthenticationProvider {

    /// Longer input is refused before it is hashed, whoever it claims to be. A character beyond the first 65,536 is one
    /// and not two, here as where passwords are set.
    static final int PASSWORD_CHARS_MAX = 256;

    private final SignInAccounts accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final SecondSteps steps;
    private final String hashOfNobody;

    PasswordSignIn(SignInAccounts accounts, PasswordEncoder passwords, SignInThrottle throttle, SecondSteps steps) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.steps = steps;
        this.hashOfNobody =
                Objects.requireNonNull(passwords.encode(OneTimeToken.next().secret()));
    }

    /// @throws TooManyAttempts before anything is looked up or hashed
    /// @throws StepOwed when the password is right and is not all that is asked for
    @Override
    public Authentication authenticate(Authentication request) {
        var email = request.getName().strip().toLowerCase(Locale.ROOT);
        var password = Objects.toString(request.getCredentials(), "");
        var attempt = new SignInThrottle.Attempt(realm(), email, address(request));
        throttle.admit(attempt);
        if (password.codePointCount(0, password.length()) > PASSWORD_CHARS_MAX) {
            throw new BadCredentialsException("The password is longer than any that was ever set");
        }
        var account = accounts.find(email);
        var matches = passwords.matches(
                password, account.map(SignInAccount::passwordHash).orElse(hashOfNobody));
        if (account.isEmpty() || !matches || hasChanged(email, account.get())) {
            throw new BadCredentialsException("The e-mail address or the password is wrong");
        }
        throttle.succeeded(attempt);
        var person = account.get().person();
        var step = steps.owedBy(person);
        if (step != SecondStep.NONE) {
            throw new StepOwed(person, step, fingerprint(account.get().passwordHash()));
        }
        return authenticated(person, request.getDetails());
    }

    /// By which it is known later whether the password that was given is the one that holds.
    static String fingerprint(String passwordHash) {
        return Sha256.of(passwordHash.getBytes(StandardCharsets.UTF_8));
    }

    /// Hashing takes a tenth of a second. Whoever changed their password within it, and ended every sign-in, must not
    /// meet another one that began with the old password.
    private boolean hasChanged(String email, SignInAccount checked) {
        return accounts.find(email)
                .map(SignInAccount::passwordHash)
                .filter(checked.passwordHash()::equals)
                .isEmpty();
    }

    static Authentication authenticated(KnownPerson person, @Nullable Object details) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(person, null, Authorities.of(person));
        authentication.setDetails(details);
        return authentication;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static String realm() {
        return TenantContext.current().map(Object::toString).orElse("provider");
    }

    private static String address(Authentication request) {
        return request.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
