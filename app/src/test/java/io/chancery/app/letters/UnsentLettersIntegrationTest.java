package io.chancery.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.notifications.NotificationRow;
import io.chancery.app.notifications.Notifications;
import io.chancery.app.people.FirstAdmin;
import io.chancery.app.people.Welcome;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.outbound.Letter;
import io.chancery.infra.outbound.LetterDied;
import io.chancery.infra.outbound.LetterSheet;
import io.chancery.infra.outbound.LetterSort;
import io.chancery.infra.outbound.LetterState;
import io.chancery.infra.outbound.Outbox;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/// Letters that do not leave, as the administrators of two firms see them.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class UnsentLettersIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada");

    @Autowired
    UnsentLetters letters;

    @Autowired
    Outbox outbox;

    @Autowired
    Notifications notifications;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    FirstAdmin firstAdmin;

    @Autowired
    Welcome welcome;

    @Autowired
    Registers registers;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aDeadLetterIsSentAgainOnceByItsOwnFirmAlone() {
        var letter = dead();
        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> ada.doesIt(() -> letters.sendAgain(letter)));
        assertThat(state(letter)).isEqualTo("DEAD");

        ada.doesIt(() -> letters.sendAgain(letter));
        ada.doesIt(() -> letters.sendAgain(letter));

        assertThat(state(letter)).isEqualTo("WAITING");
        assertThat(one(
                        "select count(*)::text from %s.audit_entry where action = 'letter.sent-again' and subject_id = :id",
                        letter))
                .isEqualTo("1");
        assertThat(ada.does(() -> letters.page("", Set.of(LetterState.WAITING), LetterSort.WRITTEN, true, 0, 200)))
                .extracting(LetterSheet::id)
                .contains(letter);
    }

    @Test
    void onlyAdministratorsSeeThem() {
        var clerk = TestPerson.allowed("Clerk", "SIGNED_IN", "FIRM_READ");
        assertThatThrownBy(() -> clerk.does(() -> letters.count("", Set.of())))
                .isInstanceOf(AccessDeniedException.class);
        var letter = dead();
        assertThatThrownBy(() -> clerk.doesIt(() -> letters.sendAgain(letter)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void administratorsAreToldOfALetterThatIsGivenUp() {
        registers.establish(Firm.ASHWORTH);
        var path = firstAdmin.invite(new EmailAddress("adm." + Ids.next() + "@ashworth.example"), "Admin");
        var admin = welcome.accept(
                CommandId.next(), path.substring(path.indexOf('=') + 1), "Admin", "seven quiet lamps over Oakland");
        var person = new TestPerson(admin.uuid(), admin.name(), ada.authorities());
        var letter = dead();

        transaction.executeWithoutResult(_ -> events.publishEvent(new LetterDied(letter, "client@smith.example")));

        assertThat(person.does(() -> notifications.newest(5)))
                .first()
                .extracting(NotificationRow::kind, NotificationRow::path)
                .containsExactly("letter-dead", "letters?open=" + letter);
    }

    private UUID dead() {
        var letter = transaction.execute(_ -> outbox.send(
                new Letter.Mail(new EmailAddress("client@smith.example"), "Your invoice", "It is attached.")));
        FirmsDatabase.behindTheWall()
                .sql("update %s.outbox set state = 'DEAD', attempts = 8 where id = :id"
                        .formatted(Firm.ASHWORTH.schema()))
                .param("id", letter)
                .update();
        return letter;
    }

    private static String state(UUID letter) {
        return one("select state from %s.outbox where id = :id", letter);
    }

    private static String one(String sql, UUID id) {
        return FirmsDatabase.behindTheWall()
                .sql(sql.formatted(Firm.ASHWORTH.schema()))
                .param("id", id)
                .query(String.class)
                .single();
    }
}
