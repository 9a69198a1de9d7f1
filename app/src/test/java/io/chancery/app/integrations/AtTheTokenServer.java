package io.chancery.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.ProgramCall;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A program that Ashworth has let in with every right there is, at the door where it gets its token.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
abstract class AtTheTokenServer {

    static final String CLIENTS = "/api/v1/clients";

    @LocalServerPort
    int port;

    @Autowired
    Integrations integrations;

    @Autowired
    IntegrationList list;

    @Autowired
    SigningKeys keys;

    @Autowired
    KnownPrograms programs;

    @Autowired
    AppGrants grants;

    @Autowired
    Registers registers;

    final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    Credentials own;

    @BeforeEach
    void letIn() {
        own = letIn(EnumSet.allOf(Scope.class));
    }

    static void assertRefused(ProgramCall.Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        assertThat(answer.at("/type")).isEqualTo("urn:chancery:problem:api.bad-token");
    }

    Credentials letIn(Set<Scope> scopes) {
        return ada.does(() -> integrations.letIn(CommandId.next(), "Program " + Ids.next(), scopes));
    }

    String token(Credentials credentials) {
        return ask(Firm.ASHWORTH, credentials, "").at("/access_token");
    }

    ProgramCall.Answer ask(Firm firm, Credentials credentials, String scope) {
        return at(firm).askForToken(credentials, scope);
    }

    ProgramCall at(Firm firm) {
        return ProgramCall.at(port, firm);
    }

    String address(Firm firm) {
        return "http://%s:%d".formatted(firm.host(), port);
    }
}
