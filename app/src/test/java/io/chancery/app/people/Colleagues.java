package io.chancery.app.people;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.web.Browser;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// People of a firm who come in by their links and sign in with browsers of their own.
final class Colleagues {

    static final String PASSWORD = "seven quiet lamps over Oakland";

    static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36";
    static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final PeopleAdministration people;
    private final Welcome welcome;
    private final Firm firm;
    private final int port;

    Colleagues(PeopleAdministration people, Welcome welcome, Firm firm, int port) {
        this.people = people;
        this.welcome = welcome;
        this.firm = firm;
        this.port = port;
    }

    static final TestPerson ADMIN = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN, Permission.SIGNED_IN);

    /// With a password, and an address of their own.
    SignedInPerson hire(String name, FirmRole... roles) {
        var email = new EmailAddress(name.toLowerCase(Locale.ROOT) + "." + Ids.next() + "@firm.example");
        var details = new PersonDetails(name, email, EnumSet.copyOf(Arrays.asList(roles)));
        var path = ADMIN.does(() -> people.invite(CommandId.next(), details)).path();
        return welcome.accept(CommandId.next(), path.substring(path.indexOf('=') + 1), name, PASSWORD);
    }

    /// A browser at the firm's host that tried to sign in.
    Browser signIn(String email, String password, String userAgent) {
        var browser = new Browser(port, firm.host());
        browser.post(
                "/sign-in",
                Map.of("username", email, "password", password, "_csrf", browser.csrf()),
                "User-Agent: " + userAgent);
        return browser;
    }

    static boolean isIn(Browser browser) {
        return browser.get("/settings").status() == 200;
    }

    static TestPerson as(SignedInPerson person) {
        return new TestPerson(person.uuid(), person.name(), person.authorities());
    }

    /// What the log tells of somebody, the first thing first.
    List<String> log(UUID person) {
        return FirmsDatabase.behindTheWall()
                .sql("select action || ' by ' || actor_name from %s.audit_entry where subject_id = :person order by id"
                        .formatted(firm.schema()))
                .param("person", person)
                .query(String.class)
                .list();
    }

    /// What was written to an address, the first letter first.
    List<String> letters(String email) {
        return FirmsDatabase.behindTheWall()
                .sql("select subject || ' ' || body from %s.outbox where recipient = :email order by written_at, id"
                        .formatted(firm.schema()))
                .param("email", email)
                .query(String.class)
                .list();
    }
}
