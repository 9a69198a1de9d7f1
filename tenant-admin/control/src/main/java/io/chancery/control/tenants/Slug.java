package io.chancery.control.tenants;

import java.io.Serializable;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A firm's short name: first label of its host, and the stem of its schema. Never changes.
public record Slug(String value) implements Serializable {

    public static final int LENGTH_MIN = 3;
    /// Leaves room for the prefix of schema and role within PostgreSQL's 63 bytes, and for the suffix of a copy.
    public static final int LENGTH_MAX = 40;

    private static final Set<String> RESERVED = Set.of(
            "www",
            "api",
            "app",
            "console",
            "admin",
            "mail",
            "smtp",
            "imap",
            "ftp",
            "ns1",
            "ns2",
            "status",
            "help",
            "support",
            "docs",
            "static",
            "assets",
            "cdn",
            "auth",
            "login",
            "signin",
            "sso",
            "oauth",
            "chancery",
            "control",
            "public",
            "postgres",
            "localhost",
            "test",
            "demo",
            "copy",
            "internal",
            "root",
            "system",
            "security",
            "abuse",
            "billing",
            "webmaster",
            "hostmaster",
            "postmaster");
    private static final Pattern CHARACTERS = Pattern.compile("[a-z](?:[a-z0-9]|-(?=[a-z0-9]))*");

    /// Why a slug cannot be taken, in the order in which it is checked.
    public enum Problem {
        RESERVED,
        TOO_SHORT,
        TOO_LONG,
        CHARACTERS
    }

    public Slug {
        var problem = problemOf(value);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(
                    "A slug has %d to %d lower-case letters, digits and single hyphens, starts with a letter and is not reserved; '%s' is %s"
                            .formatted(LENGTH_MIN, LENGTH_MAX, value, problem.get()));
        }
    }

    /// The first thing that is wrong with it, for a form that tells while one types.
    public static Optional<Problem> problemOf(String value) {
        if (RESERVED.contains(value) || CopyKind.wouldBeTakenForCopy(value)) {
            return Optional.of(Problem.RESERVED);
        }
        if (value.length() < LENGTH_MIN) {
            return Optional.of(Problem.TOO_SHORT);
        }
        if (value.length() > LENGTH_MAX) {
            return Optional.of(Problem.TOO_LONG);
        }
        return CHARACTERS.matcher(value).matches() ? Optional.empty() : Optional.of(Problem.CHARACTERS);
    }

    /// The schema of the firm. Hyphens become underscores; slugs hold none, so two never meet.
    public String schema() {
        return "firm_" + value.replace('-', '_');
    }

    @Override
    public String toString() {
        return value;
    }
}
