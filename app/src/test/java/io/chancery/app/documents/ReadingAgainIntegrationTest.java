package io.chancery.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.documents.RoomSheet.Use;
import io.chancery.app.documents.StoreNight.Outcome;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.jobs.LongJob.Piece;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.list.ListQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/// What is stored is read again night by night.
class ReadingAgainIntegrationTest extends OneDocumentKept {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 3);

    @Autowired
    DocumentReplacing replacing;

    ReadingAgainIntegrationTest(@Value("${chancery.documents.directory}") Path folder) {
        super(folder);
    }

    @Test
    void whatIsDamagedIsFoundAndWrittenDownOnceAndShownToThoseWhoMayKnowOfIt() {
        var file = store.of(document);
        FilesInStore.damage(file);

        night(NIGHT);

        assertThat(FilesInStore.isBroken(file)).isTrue();
        assertThat(ada.does(() -> health.rows(named(), 0, 5))).singleElement().satisfies(damaged -> {
            assertThat(damaged.use()).isEqualTo(Use.DOCUMENTS);
            assertThat(damaged.matter()).isEqualTo(matter);
            assertThat(store.of(damaged.file())).isEqualTo(file);
        });
        assertThat(ada.does(() -> health.one(document.value())).name()).isEqualTo(word + ".txt");
        assertThat(ben.does(() -> health.count(named()))).as("behind the wall").isZero();
        assertThatThrownBy(() -> ben.does(() -> health.one(document.value()))).isInstanceOf(NotInThisFirm.class);
        var sheet = ben.does(() -> health.sheet());
        assertThat(sheet.damaged()).isPositive();
        assertThat(Objects.requireNonNull(sheet.last())).satisfies(last -> {
            assertThat(last.night()).isEqualTo(NIGHT);
            assertThat(last.damaged()).isPositive();
            assertThat(last.outcome()).isEqualTo(Outcome.DONE);
        });

        night(NIGHT.plusDays(1));

        assertThat(told("document.damaged")).hasSize(1);
        assertThat(ben.does(() -> log.page(about(), 0, 9))).isEmpty();
    }

    @Test
    void theOtherFirmSeesNothingOfIt() {
        FilesInStore.damage(store.of(document));
        night(NIGHT);

        TenantContext.runAs(Firm.BIRCHWOOD.id(), () -> {
            registers.establish(Firm.BIRCHWOOD);
            var bea = TestPerson.allowedAll("Bea Birchwood");
            assertThat(bea.does(() -> health.count(ListQuery.ALL))).isZero();
            assertThat(bea.does(() -> health.sheet()).last()).isNull();
            assertThatThrownBy(() -> bea.does(() -> health.one(document.value())))
                    .isInstanceOf(NotInThisFirm.class);
        });
    }

    @Test
    void anEarlierVersionIsNamedByTheDocumentThatHeldIt() throws IOException {
        var file = store.of(document);
        ada.does(() -> files.replace(replacing, document, word + "2.txt", SentFiles.text("later " + word)));
        Files.delete(file);
        FilesInStore.neverRead(file);

        night(NIGHT);

        assertThat(ada.does(() -> health.one(document.value()))).satisfies(damaged -> {
            assertThat(damaged.use()).isEqualTo(Use.VERSIONS);
            assertThat(damaged.name()).isEqualTo(word + ".txt");
        });
        assertThat(content()).isEqualTo("later " + word);
    }

    @Test
    void aNodeThatDiesWithinAPieceHasNotDoneItAndAnotherGoesOnWhereItStood() {
        FilesInStore.damage(store.of(document));
        var work = new ReadNights(nights, job, transaction);
        var begun = work.begin(NIGHT);
        work.die(NIGHT, begun);
        assertThat(told("document.damaged")).isEmpty();
        assertThat(last().read()).isZero();

        work.finish(NIGHT, begun);

        assertThat(told("document.damaged")).hasSize(1);
        assertThat(last().read()).isGreaterThanOrEqualTo(last().part());
    }

    @Test
    void aKeyThatDoesNotOpenDamagesItsFileAndStopsNoNight() {
        var file = store.of(document);
        FilesInStore.exchangeKey(file);
        FilesInStore.neverRead(file);

        night(NIGHT);

        assertThat(FilesInStore.isBroken(file)).isTrue();
        assertThat(last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(told("document.damaged")).hasSize(1);
    }

    @Test
    void oneThatIsGoneIsBelievedWhereOthersAreThere() throws IOException {
        var file = store.of(document);
        Files.delete(file);

        night(NIGHT);

        assertThat(FilesInStore.isBroken(file)).isTrue();
    }

    @Test
    void thatAllIsGoneIsBelievedOnlyWhenTheNightBeforeFailedForTheSame() throws IOException {
        var work = new ReadNights(nights, job, transaction);
        var gone = severalPiecesOfGone();
        work.giveUp(NIGHT, work.begin(NIGHT), "SomethingElse");

        var first = NIGHT.plusDays(1);
        var begun = undamaged(work, first, work.begin(first));
        assertThatThrownBy(() -> work.step(first, begun)).isInstanceOf(StoreIsNotThere.class);
        work.giveUp(first, begun, "StoreIsNotThere");
        assertThat(gone).noneMatch(FilesInStore::isBroken);
        assertThat(last().outcome()).isEqualTo(Outcome.STORE_GONE);
        assertThat(ada.does(() -> health.sheet()).state()).isEqualTo(StoreSheet.State.LATE);

        night(NIGHT.plusDays(2));

        assertThat(gone).allMatch(FilesInStore::isBroken);
        assertThat(last().damaged()).isGreaterThanOrEqualTo(gone.size());
    }

    private List<Path> severalPiecesOfGone() throws IOException {
        var gone = new ArrayList<Path>();
        for (int n = 0; n < 60; n++) {
            var name = word + n + ".txt";
            var file = store.of(ada.does(() -> files.keep(matter, name, SentFiles.text(name))));
            Files.delete(file);
            FilesInStore.neverRead(file);
            gone.add(file);
        }
        return gone;
    }

    /// Past what other tests have damaged.
    private static Piece.More undamaged(ReadNights work, LocalDate night, Piece.More begun) {
        var at = begun;
        while (ReadingPlace.of(at.cursor()).isAmongDamaged()) {
            at = (Piece.More) work.step(night, at);
        }
        return at;
    }

    private StoreNight last() {
        return Objects.requireNonNull(ada.does(() -> health.sheet()).last());
    }

    @Test
    void whatIsReadInANightIsNotReadTwiceInIt() {
        for (int n = 0; n < 60; n++) {
            var name = word + n + ".txt";
            ada.does(() -> files.keep(matter, name, SentFiles.text(name)));
        }
        var before = Instant.now();

        night(NIGHT);

        assertThat(last().read()).isGreaterThan(60).isEqualTo(FilesInStore.readSince(before));
        assertThat(ada.does(() -> health.sheet()).state()).isEqualTo(StoreSheet.State.IN_TIME);
    }
}
