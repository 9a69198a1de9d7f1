package io.chancery.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.shell.FrameFinds;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmViewTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What the palette finds of a matter, for somebody in front of its wall and somebody behind it.
class PaletteViewTest extends FirmViewTest {

    private static final int LIMIT = 5;

    /// A word of this test alone.
    private final String word = "word" + Ids.next().toString().replace("-", "");

    private final TestPerson otto = TestPerson.allowedAll("Otto Outside");

    @Autowired
    List<FrameFinds> finds;

    @Autowired
    MatterRegister matters;

    @Autowired
    WorkRecording recording;

    @Autowired
    DocumentIntake intake;

    @Autowired
    Worked worked;

    private MatterId matter;

    @BeforeEach
    void keepSomethingOfEachKind() {
        matter = ADA.does(() -> {
            var opened = registers.openMatter(registers.openClient("Harbor"), "Matter " + word);
            recording.recordTime(
                    CommandId.next(),
                    Worked.said(6, worked.timekeeper(TestPerson.allowedAll("Tim Keeper")), opened, "Review " + word),
                    IfSimilar.RECORD_ANYWAY);
            new SentFiles(intake).keep(opened, "expert.txt", SentFiles.text("The hull " + word));
            return opened;
        });
        issue();
    }

    /// It has no paper, which others who read what the firm issued would miss.
    @AfterEach
    void takeTheInvoiceAway() {
        FirmsDatabase.behindTheWall()
                .sql("delete from %s.invoice where number = :number".formatted(Firm.ASHWORTH.schema()))
                .param("number", word)
                .update();
    }

    @Test
    void somethingOfEachKindIsFoundByItsWords() {
        assertThat(kinds(ADA)).containsExactlyInAnyOrder("MatterFinds", "WorkFinds", "InvoiceFinds", "DocumentFinds");
    }

    @Test
    void nobodyInFrontOfAWallFindsAnythingBehindIt() {
        assertThat(kinds(otto)).hasSize(4);

        ADA.doesIt(() -> matters.restrict(matter, new MatterAccess.Only(Set.of(ADA.uuid())), "Conflict"));

        assertThat(kinds(otto)).isEmpty();
        assertThat(kinds(ADA)).hasSize(4);
    }

    private List<String> kinds(TestPerson person) {
        return person.does(() -> finds.stream()
                .filter(find -> !(find instanceof EverythingFinds))
                .filter(find -> !find.find(word, LIMIT).isEmpty())
                .map(find -> find.getClass().getSimpleName())
                .toList());
    }

    private void issue() {
        FirmsDatabase.behindTheWall()
                .sql("""
                        insert into %1$s.invoice (id, kind, entity, number, matter, client, issued_on, due_on,
                            service_start, service_end, currency, net, tax, total, frozen, issued_at)
                        select gen_random_uuid(), 'INVOICE', entity, :number, id, client, date '2026-03-01',
                               date '2026-03-31', date '2026-02-01', date '2026-02-28', 'USD', 0, 0, 0, '{}', now()
                          from %1$s.matter where id = :matter""".formatted(Firm.ASHWORTH.schema()))
                .param("number", word)
                .param("matter", matter.value())
                .update();
    }
}
