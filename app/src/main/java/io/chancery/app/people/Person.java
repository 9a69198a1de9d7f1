package io.chancery.app.people;

import io.chancery.infra.audit.Actor;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.web.signin.Actors;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody of the firm who may sign in, could once, or is invited to.
@Entity
class Person {

    static final int NAME_CHARS_MAX = 200;

    @Id
    private UUID id;

    @Version
    private int version;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private @Nullable Instant passwordSetAt;
    private @Nullable Instant joinedAt;
    private @Nullable String locale;
    private @Nullable String timeZone;

    @Enumerated(EnumType.STRING)
    private Branding.@Nullable Scheme scheme;

    private @Nullable Instant disabledAt;
    private @Nullable Instant signedInAt;
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<FirmRole> roles = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Person() {}

    Person(EmailAddress email, String name, Collection<FirmRole> roles, Instant now) {
        this.id = PersonId.next().value();
        this.email = email.value();
        this.name = requireName(name);
        this.createdAt = now;
        give(roles);
    }

    PersonId id() {
        return new PersonId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String locale() {
        return locale;
    }

    @Nullable
    String timeZone() {
        return timeZone;
    }

    Branding.@Nullable Scheme scheme() {
        return scheme;
    }

    Set<FirmRole> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(FirmRole.class) : EnumSet.copyOf(roles);
    }

    /// The language that letters and pages of theirs are in.
    Locale localeOr(Locale ofFirm) {
        return locale == null ? ofFirm : Locale.forLanguageTag(locale);
    }

    /// As the log names them for what they do before they are signed in.
    Actor asActor() {
        return new Actor(id, name, Actors.address());
    }

    PersonState state() {
        if (disabledAt != null) {
            return PersonState.DISABLED;
        }
        return passwordHash == null && joinedAt == null ? PersonState.INVITED : PersonState.ACTIVE;
    }

    boolean isAdmin() {
        return state() == PersonState.ACTIVE && roles.contains(FirmRole.FIRM_ADMIN);
    }

    @Nullable
    Instant signedInAt() {
        return signedInAt;
    }

    void rename(String name) {
        this.name = requireName(name);
    }

    /// @throws PersonNeedsRole when no role is left
    void give(Collection<FirmRole> roles) {
        if (roles.isEmpty()) {
            throw new PersonNeedsRole();
        }
        this.roles.clear();
        this.roles.addAll(roles);
    }

    /// They came in without a password, by the firm's OpenID provider.
    void join(Instant now) {
        this.joinedAt = now;
    }

    void setPassword(String hash, Instant now) {
        this.passwordHash = hash;
        this.passwordSetAt = now;
    }

    /// Whether who gave their password then gave the one that holds now.
    boolean hasHadThisPasswordSince(Instant then) {
        return passwordSetAt == null || !passwordSetAt.isAfter(then);
    }

    void choose(@Nullable String locale, @Nullable String timeZone, Branding.@Nullable Scheme scheme) {
        this.locale = locale;
        this.timeZone = timeZone;
        this.scheme = scheme;
    }

    void disable(Instant now) {
        this.disabledAt = now;
    }

    void enable() {
        this.disabledAt = null;
    }

    private static String requireName(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > NAME_CHARS_MAX) {
            throw new IllegalArgumentException(
                    "A person's name has 1 to %d characters, was %d".formatted(NAME_CHARS_MAX, stripped.length()));
        }
        return stripped;
    }
}
