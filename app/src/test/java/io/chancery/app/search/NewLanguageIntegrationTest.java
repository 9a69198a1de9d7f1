package io.chancery.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.documents.DocumentIntake;
import io.chancery.app.documents.DocumentList;
import io.chancery.app.documents.SentFiles;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmDetails;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.firm.FirmSetup;
import io.chancery.app.invoicing.InvoiceSearch;
import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.OwnFirm;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.WorkRecording;
import io.chancery.app.work.WorkSearch;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.jobs.LongJobState;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// `Haus` and `Häuser` are one word in German and two in English.
@FirmTest
class NewLanguageIntegrationTest {

    private static final ListQuery ONE_HOUSE = ListQuery.ALL.searching("Haus");
    private static final String MANY_HOUSES = "Die Häuser am Hafen";

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");
    private final OwnFirm firm = OwnFirm.named("sprache", "Sprache LLP");

    @Autowired
    FirmSetup setup;

    @Autowired
    FirmAdministration administration;

    @Autowired
    FirmProfile profile;

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    WorkRecording recording;

    @Autowired
    DocumentIntake intake;

    @Autowired
    WorkSearch work;

    @Autowired
    InvoiceSearch invoices;

    @Autowired
    DocumentList documents;

    @Autowired
    WordsInNewLanguage job;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void keepTextsInAnotherLanguage() {
        firm.open(setup);
        as(() -> {
            var matter = registers.openMatter(registers.openClient("Hafen"), "Hafen");
            var timekeeper = worked.timekeeper(ada);
            recording.recordTime(
                    CommandId.next(), Worked.said(6, timekeeper, matter, MANY_HOUSES), IfSimilar.RECORD_ANYWAY);
            new SentFiles(intake).keep(matter, "brief.txt", SentFiles.text(MANY_HOUSES));
            issue(matter);
        });
    }

    @Test
    void whatIsKeptIsFoundByWordsOfTheNewLanguageOnceItWasWrittenAnew() {
        as(() -> {
            assertThat(found()).containsExactly(0, 0, 0);
            speak(Locale.GERMANY);
            assertThat(found()).containsExactly(0, 0, 0);

            finish();

            assertThat(found()).containsExactly(1, 1, 1);
            assertThat(documents.found(ListQuery.ALL.searching("brief"), 0, 5).all())
                    .isEqualTo(1);
        });
    }

    @Test
    void eachChangeOfTheLanguageIsWorkAndNothingElseIs() {
        as(() -> {
            speak(Locale.UK);
            assertThat(ordered()).isZero();

            speak(Locale.GERMANY);
            speak(Locale.US);

            assertThat(ordered()).isEqualTo(2);
        });
    }

    private List<Integer> found() {
        return List.of(
                work.found(ONE_HOUSE, 0, 5).all(),
                invoices.found(ONE_HOUSE, 0, 5).all(),
                documents.found(ONE_HOUSE, 0, 5).all());
    }

    private void speak(Locale locale) {
        var seen = profile.firm();
        var before = seen.details();
        administration.change(
                new FirmDetails(before.name(), locale, before.currency(), before.zone(), before.paymentDays()),
                seen.version());
    }

    private void finish() {
        var state = new LongJobState(Ids.next(), "1", "", null, "", 0, 0, 1);
        while (piece(state) instanceof Piece.More more) {
            state = new LongJobState(state.id(), "1", "", null, more.cursor(), more.done(), more.total(), 1);
        }
    }

    private Piece piece(LongJobState state) {
        return Objects.requireNonNull(transaction.execute(_ -> job.next(state, (_, _) -> {})));
    }

    private int ordered() {
        return FirmsDatabase.behindTheWall()
                .sql("select count(*) from %s.long_job where kind = :kind".formatted(firm.schema()))
                .param("kind", WordsInNewLanguage.KIND)
                .query(Integer.class)
                .single();
    }

    private void issue(MatterId matter) {
        FirmsDatabase.behindTheWall()
                .sql("""
                        insert into %1$s.invoice (id, kind, entity, number, matter, client, issued_on, due_on,
                            service_start, service_end, currency, net, tax, total, frozen, issued_at)
                        select gen_random_uuid(), 'INVOICE', entity, '2026-1', id, client, date '2026-03-01',
                               date '2026-03-31', date '2026-02-01', date '2026-02-28', 'USD', 0, 0, 0,
                               jsonb_build_object('paper', jsonb_build_object('lines', jsonb_build_array(
                                   jsonb_build_object('head', jsonb_build_object('narrative', :said::text))))), now()
                          from %1$s.matter where id = :matter""".formatted(firm.schema()))
                .param("said", MANY_HOUSES)
                .param("matter", matter.value())
                .update();
    }

    private void as(Runnable work) {
        TenantContext.runAs(firm.id(), () -> ada.doesIt(work));
    }
}
