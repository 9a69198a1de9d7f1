package io.chancery.app.integrations;

import static io.chancery.app.people.Permission.CLIENT_READ;
import static io.chancery.app.people.Permission.CLIENT_WRITE;
import static io.chancery.app.people.Permission.DOCUMENT_READ;
import static io.chancery.app.people.Permission.DOCUMENT_WRITE;
import static io.chancery.app.people.Permission.INVOICE_ISSUE;
import static io.chancery.app.people.Permission.INVOICE_READ;
import static io.chancery.app.people.Permission.MATTER_READ;
import static io.chancery.app.people.Permission.MATTER_WRITE;
import static io.chancery.app.people.Permission.SIGNED_IN;
import static io.chancery.app.people.Permission.TIMEKEEPER_READ;
import static io.chancery.app.people.Permission.WORK_READ;
import static io.chancery.app.people.Permission.WORK_RECORD;
import static io.chancery.app.people.Permission.WORK_WRITE;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a program may be allowed to do, in the words of OAuth. The interface asks for the scope, the services behind it
/// for the permissions: both must hold.
public enum Scope {
    CLIENTS_READ("clients:read", CLIENT_READ),
    CLIENTS_WRITE("clients:write", CLIENT_READ, CLIENT_WRITE, SIGNED_IN),
    MATTERS_READ("matters:read", MATTER_READ),
    /// Never who sees a restricted matter.
    MATTERS_WRITE("matters:write", MATTER_READ, MATTER_WRITE, CLIENT_READ, TIMEKEEPER_READ, SIGNED_IN),
    TIMEKEEPERS_READ("timekeepers:read", TIMEKEEPER_READ),
    TIME_ENTRIES_READ("time-entries:read", WORK_READ),
    /// For any timekeeper: a program has no time of its own.
    TIME_ENTRIES_WRITE("time-entries:write", WORK_READ, WORK_RECORD, WORK_WRITE, SIGNED_IN),
    COSTS_READ("costs:read", WORK_READ),
    COSTS_WRITE("costs:write", WORK_READ, WORK_RECORD, WORK_WRITE, SIGNED_IN),
    DOCUMENTS_READ("documents:read", DOCUMENT_READ, MATTER_READ),
    DOCUMENTS_WRITE("documents:write", DOCUMENT_READ, DOCUMENT_WRITE, MATTER_READ, SIGNED_IN),
    INVOICES_READ("invoices:read", INVOICE_READ, MATTER_READ),
    /// Whoever issues sees what is issued: the work, the parties and the prices on it.
    INVOICES_ISSUE(
            "invoices:issue",
            INVOICE_ISSUE,
            INVOICE_READ,
            MATTER_READ,
            CLIENT_READ,
            TIMEKEEPER_READ,
            WORK_READ,
            SIGNED_IN);

    private static final String AUTHORITY = "SCOPE_";

    private final String word;
    private final Set<String> permissions;

    Scope(String word, String... permissions) {
        this.word = word;
        this.permissions = Set.of(permissions);
    }

    /// As it stands in a token.
    public String word() {
        return word;
    }

    /// What a request must bring to pass the interface's door.
    public String authority() {
        return AUTHORITY + word;
    }

    Set<String> permissions() {
        return permissions;
    }

    static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /// Those that are known; any other word grants nothing.
    static Set<Scope> of(Collection<String> words) {
        return words.stream().flatMap(word -> of(word).stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return word;
    }
}
