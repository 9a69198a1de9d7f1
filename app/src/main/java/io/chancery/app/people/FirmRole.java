package io.chancery.app.people;

import static io.chancery.app.people.Permission.AUDIT_READ;
import static io.chancery.app.people.Permission.CLIENT_READ;
import static io.chancery.app.people.Permission.CLIENT_WRITE;
import static io.chancery.app.people.Permission.DOCUMENT_ADMIN;
import static io.chancery.app.people.Permission.DOCUMENT_READ;
import static io.chancery.app.people.Permission.DOCUMENT_WRITE;
import static io.chancery.app.people.Permission.EBILLING_IMPORT;
import static io.chancery.app.people.Permission.FIRM_READ;
import static io.chancery.app.people.Permission.FIRM_WRITE;
import static io.chancery.app.people.Permission.INTEGRATION_ADMIN;
import static io.chancery.app.people.Permission.INVOICE_ISSUE;
import static io.chancery.app.people.Permission.INVOICE_READ;
import static io.chancery.app.people.Permission.MATTER_READ;
import static io.chancery.app.people.Permission.MATTER_RESTRICT;
import static io.chancery.app.people.Permission.MATTER_WRITE;
import static io.chancery.app.people.Permission.PEOPLE_ADMIN;
import static io.chancery.app.people.Permission.SIGNED_IN;
import static io.chancery.app.people.Permission.TIMEKEEPER_READ;
import static io.chancery.app.people.Permission.TIMEKEEPER_WRITE;
import static io.chancery.app.people.Permission.WORK_READ;
import static io.chancery.app.people.Permission.WORK_RECORD;
import static io.chancery.app.people.Permission.WORK_WRITE;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/// What somebody is in the firm's business. A person has one or more of these, and may do what any of them may.
public enum FirmRole {
    /// Records time and costs on matters.
    TIMEKEEPER(CLIENT_READ, MATTER_READ, TIMEKEEPER_READ, WORK_RECORD, WORK_READ, DOCUMENT_READ, DOCUMENT_WRITE),
    /// Turns work into invoices.
    BILLING(
            CLIENT_READ,
            CLIENT_WRITE,
            MATTER_READ,
            MATTER_WRITE,
            TIMEKEEPER_READ,
            TIMEKEEPER_WRITE,
            WORK_RECORD,
            WORK_READ,
            WORK_WRITE,
            INVOICE_READ,
            INVOICE_ISSUE,
            EBILLING_IMPORT,
            DOCUMENT_READ,
            DOCUMENT_WRITE,
            FIRM_READ),
    /// Keeps the books: reads what was worked and billed, and will post what is paid.
    BOOKKEEPER(CLIENT_READ, MATTER_READ, TIMEKEEPER_READ, WORK_READ, INVOICE_READ, DOCUMENT_READ, FIRM_READ),
    /// Leads matters and answers for what is billed on them.
    PARTNER(
            CLIENT_READ,
            CLIENT_WRITE,
            MATTER_READ,
            MATTER_WRITE,
            MATTER_RESTRICT,
            TIMEKEEPER_READ,
            WORK_RECORD,
            WORK_READ,
            WORK_WRITE,
            INVOICE_READ,
            INVOICE_ISSUE,
            DOCUMENT_READ,
            DOCUMENT_WRITE,
            DOCUMENT_ADMIN,
            FIRM_READ),
    /// Runs the firm here: its details, its people, and whatever a small firm's only administrator has to do.
    FIRM_ADMIN(
            CLIENT_READ,
            CLIENT_WRITE,
            MATTER_READ,
            MATTER_WRITE,
            MATTER_RESTRICT,
            TIMEKEEPER_READ,
            TIMEKEEPER_WRITE,
            WORK_RECORD,
            WORK_READ,
            WORK_WRITE,
            INVOICE_READ,
            INVOICE_ISSUE,
            EBILLING_IMPORT,
            DOCUMENT_READ,
            DOCUMENT_WRITE,
            DOCUMENT_ADMIN,
            FIRM_READ,
            FIRM_WRITE,
            PEOPLE_ADMIN,
            INTEGRATION_ADMIN,
            AUDIT_READ),
    /// Reads everything and changes nothing.
    AUDITOR(CLIENT_READ, MATTER_READ, TIMEKEEPER_READ, WORK_READ, INVOICE_READ, DOCUMENT_READ, FIRM_READ, AUDIT_READ);

    private final Set<String> permissions;

    FirmRole(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    public Set<String> permissions() {
        return permissions;
    }

    /// What somebody with these roles may do; whoever can sign in at all has [Permission#SIGNED_IN].
    static Set<String> permissionsOf(Collection<FirmRole> roles) {
        var all = new TreeSet<String>();
        all.add(SIGNED_IN);
        roles.forEach(role -> all.addAll(role.permissions));
        return Set.copyOf(all);
    }
}
