package io.chancery.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.BankDetails;
import io.chancery.app.firm.EntityDetails;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.PostalAddress;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.ProgramCall;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A program that Ashworth has let in with every right there is, and a matter to work at.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
abstract class AtTheDoor {

    static final String PROGRAM = "Payroll of Ashworth";

    final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @LocalServerPort
    int port;

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    Integrations integrations;

    @Autowired
    FirmProfile profile;

    @Autowired
    FirmAdministration administration;

    ProgramCall program;
    ClientId client;
    MatterId matter;
    TimekeeperId timekeeper;

    @BeforeEach
    void letIn() {
        registers.establish(Firm.ASHWORTH);
        program = with(EnumSet.allOf(Scope.class));
        ada.doesIt(() -> {
            client = registers.openClient("Harbor Freight Lines");
            matter = registers.openMatter(client, "Collision off Pier 9");
            timekeeper = worked.timekeeper(TestPerson.allowedAll("Rosalind Pell"));
        });
    }

    ProgramCall with(Set<Scope> scopes) {
        var credentials = ada.does(() -> integrations.letIn(CommandId.next(), PROGRAM, scopes));
        var door = ProgramCall.at(port, Firm.ASHWORTH);
        var token = door.askForToken(credentials, "");
        assertThat(token.status()).as(token.text()).isEqualTo(200);
        return door.bearing(token.at("/access_token"));
    }

    /// What the law wants on an invoice of the firm.
    void letterhead() {
        var entity = profile.entities().getFirst();
        administration.change(
                entity.id(),
                new EntityDetails(
                        Firm.ASHWORTH.firmName(),
                        new PostalAddress("2200 Harbor Street", "", "San Francisco", "CA", "94111", "US"),
                        "95-4417763",
                        "",
                        "",
                        new BankDetails("Pacific Merchants Bank", "Holder", "", "", "0042 1187 903", "121000000"),
                        "",
                        "",
                        entity.details().currency()),
                entity.version());
    }

    /// Walks a list to its end and gives the ids in the order in which they came.
    List<String> walk(String path, int limit) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = program.get(path + (path.contains("?") ? "&" : "?") + "limit=" + limit + next);
            assertThat(page.status()).as(page.text()).isEqualTo(200);
            page.json().at("/items").forEach(item -> ids.add(item.at("/id").asString()));
            var cursor = page.json().at("/next");
            next = cursor.isNull() ? "" : "&cursor=" + cursor.asString();
        } while (!next.isEmpty());
        return ids;
    }

    String timeEntry(int seconds, String narrative) {
        return """
                {"matter": "%s", "timekeeper": "%s", "day": "2026-03-11", "seconds": %d, "narrative": "%s"}""".formatted(matter.value(), timekeeper.value(), seconds, narrative);
    }

    String cost(String units, String narrative) {
        return """
                {"matter": "%s", "day": "2026-03-11", "units": "%s", "kind": "SOFT", "narrative": "%s",
                 "unitCost": {"amount": "0.085", "currency": "USD"}, "expenseCode": "E101"}""".formatted(matter.value(), units, narrative);
    }

    static String ifMatch(ProgramCall.Answer read) {
        return "If-Match: " + read.header("ETag").orElseThrow();
    }

    static String key() {
        return "Idempotency-Key: " + Ids.next();
    }

    static void assertProblem(ProgramCall.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.at("/type")).isEqualTo("urn:chancery:problem:" + code);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.at("/detail")).isNotBlank();
        assertThat(answer.at("/request"))
                .isEqualTo(answer.header("X-Request-Id").orElseThrow());
    }
}
