package io.chancery.app.people;

import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.time.Clock;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Sets passwords that pass the policy, and knows them again.
@Component
class Passwords {

    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final TenantDirectory directory;
    private final Clock clock;

    Passwords(PasswordPolicy policy, PasswordEncoder encoder, TenantDirectory directory, Clock clock) {
        this.policy = policy;
        this.encoder = encoder;
        this.directory = directory;
        this.clock = clock;
    }

    /// @param name as the person is called now or will be
    /// @throws PasswordIsTooShort and its like when the password would be guessed
    void set(Person person, String name, String wanted) {
        var firm = directory.require(TenantContext.require());
        policy.check(wanted, name, person.email(), firm.name());
        person.setPassword(Objects.requireNonNull(encoder.encode(wanted)), clock.instant());
    }

    boolean isOf(Person person, String password) {
        var hash = person.passwordHash();
        return hash != null && encoder.matches(password, hash);
    }
}
