package io.chancery.app.people;

import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the firm's log what happened to a person. Hashes and tokens are no business of the log.
@Component
class PersonAudit {

    private static final int SIGN_INS_TOLD = 20;

    private final AuditTrail trail;

    PersonAudit(AuditTrail trail) {
        this.trail = trail;
    }

    /// The fields that the log compares.
    static Map<String, @Nullable Object> facts(Person person) {
        var facts = new TreeMap<String, @Nullable Object>();
        facts.put("name", person.name());
        facts.put("email", person.email());
        facts.put("roles", person.roles().stream().map(FirmRole::name).sorted().collect(Collectors.joining(", ")));
        facts.put("locale", person.locale());
        facts.put("zone", person.timeZone());
        facts.put("scheme", person.scheme());
        return facts;
    }

    void record(String verb, Person person, Map<String, @Nullable Object> before, @Nullable String reason) {
        trail.record(
                "people." + verb,
                "person",
                person.id().value(),
                AuditDetails.of(person.name()).changed(before, facts(person)).because(reason));
    }

    /// Sign-ins of the person are over; nothing is told when there were none.
    void ended(Person person, List<SignInRow> signIns) {
        if (!signIns.isEmpty()) {
            var which = signIns.stream()
                    .limit(SIGN_INS_TOLD)
                    .map(one -> String.join(" ", one.browser(), one.system(), one.address())
                            .strip())
                    .collect(Collectors.joining(", "));
            trail.record(
                    "people.ended-sign-ins",
                    "person",
                    person.id().value(),
                    AuditDetails.of(person.name()).changed(Map.of("signIns", which), Map.of()));
        }
    }

    /// A passkey of the person came or went.
    ///
    /// @param before what it was called; empty for a new one
    /// @param after what it is called; empty for one that is gone
    void passkey(String verb, Person person, String before, String after) {
        trail.record(
                "people." + verb,
                "person",
                person.id().value(),
                AuditDetails.of(person.name()).changed(named(before), named(after)));
    }

    private static Map<String, @Nullable Object> named(String passkey) {
        return passkey.isEmpty() ? Map.of() : Map.of("passkey", passkey);
    }

    /// Something happened to the person, and none of the fields changed.
    void record(String verb, Person person, @Nullable String reason) {
        record(verb, person, facts(person), reason);
    }
}
