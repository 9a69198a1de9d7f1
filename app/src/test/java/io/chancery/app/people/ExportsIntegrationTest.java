package io.chancery.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chancery.app.audit.ExportForm;
import io.chancery.app.audit.FirmLog;
import io.chancery.app.audit.LogFilter;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.ProofIsStale;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class ExportsIntegrationTest {

    @Autowired
    Exports exports;

    @Autowired
    FirmLog log;

    @Autowired
    SecurityAtTheDoor door;

    @Autowired
    Registers registers;

    @Autowired
    Clock clock;

    final TestPerson admin = TestPerson.allowed("Agnes", Permission.PEOPLE_ADMIN);
    private final TestPerson margaret = TestPerson.allowedAll("Margaret");
    private InSession session;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
        session = InSession.open();
    }

    @AfterEach
    void leave() {
        session.close();
    }

    @Test
    void isWrittenDownWithItsRows() {
        margaret.doesIt(() -> exports.leaves("clients.csv", 17));

        assertThat(written()).startsWith("people.exported").contains("clients.csv", "17");
    }

    @Test
    void isTakenByWhoeverHasJustProvedThatItIsThey() {
        session.prove(clock.instant().minus(Duration.ofHours(1)));

        assertThatExceptionOfType(ProofIsStale.class).isThrownBy(() -> margaret.doesIt(exports::ask));
        assertThatExceptionOfType(ProofIsStale.class)
                .isThrownBy(() -> margaret.doesIt(() -> exports.leaves("clients.csv", 17)));
        assertThatExceptionOfType(ProofIsStale.class)
                .isThrownBy(() -> margaret.does(() -> log.takenAlong(LogFilter.NONE, ExportForm.VERIFIABLE)));

        session.prove(clock.instant());
        margaret.doesIt(exports::ask);
    }

    @Test
    void isUnusualWhenItIsLong() {
        int before = unusual();

        margaret.doesIt(() -> exports.leaves("clients.csv", Exports.USUAL_ROWS_MAX));
        assertThat(unusual()).isEqualTo(before);
        margaret.doesIt(() -> exports.leaves("clients.csv", Exports.USUAL_ROWS_MAX + 1));
        assertThat(unusual()).isEqualTo(before + 1);
    }

    @Test
    void isUnusualWhenItIsOneOfMany() {
        int before = unusual();
        for (int n = 0; n < Exports.USUAL_FILES_A_DAY; n++) {
            margaret.doesIt(() -> exports.leaves("clients.csv", 17));
        }
        assertThat(unusual()).isEqualTo(before);

        margaret.doesIt(() -> exports.leaves("clients.csv", 17));
        assertThat(unusual()).isEqualTo(before + 1);
        TestPerson.allowedAll("Karl").doesIt(() -> exports.leaves("clients.csv", 17));
        assertThat(unusual()).as("somebody else's first").isEqualTo(before + 1);
    }

    @Test
    void isCountedAtItsOwnFirmAlone() {
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> registers.establish(Firm.BIRCHWOOD));
        int before = TenantContext.callAs(Firm.BIRCHWOOD.id(), this::unusual);

        margaret.doesIt(() -> exports.leaves("clients.csv", Exports.USUAL_ROWS_MAX + 1));

        assertThat(TenantContext.<Integer, RuntimeException>callAs(Firm.BIRCHWOOD.id(), this::unusual))
                .isEqualTo(before);
    }

    private int unusual() {
        return admin.does(door::days).stream()
                .mapToInt(SecurityDay::unusualExports)
                .sum();
    }

    private String written() {
        return FirmsDatabase.behindTheWall()
                .sql("select action || ' ' || after::text from firm_ashworth.audit_entry where subject_id = :person"
                        + " order by id desc limit 1")
                .param("person", margaret.uuid())
                .query(String.class)
                .single();
    }
}
