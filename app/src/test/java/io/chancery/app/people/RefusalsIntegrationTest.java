package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.clients.ClientRegister;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.ProgramCall;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/// What somebody may not do is refused, and seen.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
@ExtendWith(OutputCaptureExtension.class)
class RefusalsIntegrationTest {

    @LocalServerPort
    int port;

    @Autowired
    SecurityAtTheDoor door;

    @Autowired
    ClientRegister clients;

    @Autowired
    Integrations integrations;

    @Autowired
    Registers registers;

    @Autowired
    TransactionTemplate transactions;

    private final TestPerson admin = TestPerson.allowedAll("Agnes");
    private final TestPerson auditor = TestPerson.allowed("Otto", Permission.SIGNED_IN, Permission.CLIENT_READ);
    private int before;

    @BeforeEach
    void look() {
        registers.establish(Firm.ASHWORTH);
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> registers.establish(Firm.BIRCHWOOD));
        before = refused();
    }

    @Test
    void aVerbThatSomebodyMayNotIsCountedAndNamedInTheLog(CapturedOutput log) {
        int there = TenantContext.callAs(Firm.BIRCHWOOD.id(), this::refused);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> auditor.doesIt(() -> clients.archive(null)));

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(log).contains("authz_fail: ClientRegister.archive");
        assertThat(TenantContext.callAs(Firm.BIRCHWOOD.id(), this::refused)).isEqualTo(there);
    }

    @Test
    void itIsCountedAlthoughWhatTheyWereDoingIsRolledBack() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> auditor.doesIt(() -> transactions.executeWithoutResult(_ -> clients.archive(null))));

        assertThat(refused()).isEqualTo(before + 1);
    }

    @Test
    void aProgramAtADoorThatIsNotItsOwnIsCountedToo(CapturedOutput log) {
        var reads = admin.does(
                () -> integrations.letIn(CommandId.next(), "Reader " + Ids.next(), Set.of(Scope.CLIENTS_READ)));
        var program = ProgramCall.at(port, Firm.ASHWORTH);
        var token = program.askForToken(reads, "").at("/access_token");

        assertThat(program.bearing(token).get("/api/v1/matters").status()).isEqualTo(403);

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(log).contains("authz_fail: GET /api/v1/matters");
    }

    private int refused() {
        return admin.does(
                () -> door.days().stream().mapToInt(SecurityDay::refused).sum());
    }
}
