package io.chancery.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chancery.app.matters.MatterAccess;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.MatterRegister;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.work.IfSimilar;
import io.chancery.app.work.RecordingOutcome.Recorded;
import io.chancery.app.work.WorkChanges;
import io.chancery.app.work.WorkRecording;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What somebody may read of the firm's log, and what they take along.
@FirmTest
@RunAsFirm(Firm.ASHWORTH)
class FirmLogIntegrationTest {

    private final TestPerson inside = TestPerson.allowedAll("Ines Inside");
    private final TestPerson outside = TestPerson.allowedAll("Otto Outside");
    private final String mark = "logged" + Ids.next();

    @Autowired
    FirmLog log;

    @Autowired
    Registers registers;

    @Autowired
    MatterRegister register;

    @Autowired
    MatterDirectory matters;

    @Autowired
    WorkRecording recording;

    @Autowired
    WorkChanges changes;

    @Autowired
    Worked worked;

    @BeforeEach
    void establish() {
        registers.establish(Firm.ASHWORTH);
    }

    @Test
    void showsTheNewestFirstWithItsNumber() {
        inside.does(() -> registers.openClient(mark + " one"));
        inside.does(() -> registers.openClient(mark + " two"));
        var rows = page(inside, searching(mark));
        assertThat(rows)
                .extracting(row -> row.entry().subjectName())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("two"),
                        oldest -> assertThat(oldest).contains("one"));
        assertThat(rows.getFirst().number()).isGreaterThan(rows.getLast().number());
        assertThat(inside.does(() -> log.count(searching(mark)))).isEqualTo(2);
        assertThat(inside.does(() -> log.entry(rows.getFirst().entry().id()))).contains(rows.getFirst());
    }

    @Test
    void narrowsByPersonKindActionAndTime() {
        inside.does(() -> registers.openClient(mark));
        outside.does(() -> registers.openMatter(registers.openClient(mark), mark));
        var all = searching(mark);
        assertThat(page(inside, with(all, Set.of(inside.uuid()), Set.of(), Set.of())))
                .hasSize(1);
        assertThat(page(inside, with(all, Set.of(), Set.of("matter"), Set.of())))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().action()).isEqualTo("matter.opened"));
        assertThat(page(inside, with(all, Set.of(), Set.of(), Set.of("client.opened"))))
                .hasSize(2);
        var later = Instant.now().plusSeconds(600);
        assertThat(page(inside, new LogFilter(mark, Set.of(), false, Set.of(), Set.of(), later, null, 0)))
                .isEmpty();
        assertThat(page(inside, new LogFilter(mark, Set.of(), false, Set.of(), Set.of(), null, later, 0)))
                .hasSize(3);
        assertThat(page(inside, new LogFilter(mark, Set.of(), true, Set.of(), Set.of(), null, null, 0)))
                .isEmpty();
    }

    @Test
    void takesWhatIsTypedForWordsAlone() {
        inside.does(() -> registers.openClient(mark));
        assertThat(page(inside, searching("%")))
                .noneMatch(row -> row.entry().subjectName().contains(mark));
        assertThat(page(inside, searching("'; drop table audit_entry --"))).isEmpty();
    }

    @Test
    void isForThoseWhoMayReadIt() {
        var clerk = TestPerson.allowed("Clerk", "SIGNED_IN", "FIRM_READ", "MATTER_READ");
        assertThatThrownBy(() -> clerk.does(() -> log.count(LogFilter.NONE))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clerk.does(() -> log.takenAlong(LogFilter.NONE, ExportForm.CSV)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clerk.doesIt(() -> log.tell(LogFilter.NONE, line -> {})))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void showsNothingOfARestrictedMatterToWhoStandsOutside() throws IOException {
        var matter = inside.does(() -> registers.openMatterFor(registers.openClient("Client"), mark, inside));
        inside.doesIt(() -> matters.matter(matter));
        recordTime(matter);
        assertThat(page(inside, searching(mark)))
                .extracting(row -> row.entry().action())
                .contains("matter.opened", "matter.read", "work.recorded");

        assertThat(page(outside, searching(mark))).isEmpty();
        assertThat(outside.does(() -> log.count(searching(mark)))).isZero();
        assertThat(Files.readString(takenAlong(outside, LogFilter.NONE))).doesNotContain(mark);
        var opened = page(inside, searching(mark)).getLast();
        assertThat(outside.does(() -> log.entry(opened.entry().id()))).isEmpty();
        assertThat(outside.does(() -> log.behindWalls()))
                .isGreaterThanOrEqualTo(page(inside, searching(mark)).size());
    }

    @Test
    void theWallOfTodayHoldsForOldEntries() {
        var matter = inside.does(() -> registers.openMatter(registers.openClient("Client"), mark));
        recordTime(matter);
        assertThat(page(outside, searching(mark))).isNotEmpty();
        inside.doesIt(() -> register.restrict(matter, new MatterAccess.Only(Set.of(inside.uuid())), mark));
        assertThat(page(outside, searching(mark))).isEmpty();
        assertThat(page(inside, searching(mark))).hasSizeGreaterThan(2);
    }

    @Test
    void workThatMovedOutOfARestrictedMatterTellsNothingOfIt() {
        var matter = inside.does(() -> registers.openMatterFor(registers.openClient("Client"), mark, inside));
        var client = inside.does(() -> registers.openClient("Client"));
        var open = inside.does(() -> registers.openMatter(client, "Open"));
        var moved = inside.does(() -> {
            var timekeeper = worked.timekeeper(inside);
            var recorded = (Recorded) recording.recordTime(
                    CommandId.next(), Worked.minutes(60, timekeeper, matter), IfSimilar.RECORD_ANYWAY);
            changes.changeTime(recorded.id(), Worked.minutes(60, timekeeper, open), 0);
            return recorded.id().value();
        });
        assertThat(entriesOf(inside, moved)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(entriesOf(outside, moved)).isEmpty();
    }

    @Test
    void anotherFirmSeesNothingOfIt() throws IOException {
        inside.does(() -> registers.openClient(mark));
        var there = TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> page(inside, searching(mark)));
        assertThat(there).isEmpty();
        var file = TenantContext.callAs(Firm.BIRCHWOOD.id(), () -> takenAlong(inside, LogFilter.NONE));
        assertThat(Files.readString(file)).doesNotContain(mark).contains(Firm.BIRCHWOOD.firmName());
    }

    @Test
    void whatIsTakenAlongIsVerifiedWithoutTheDatabase() throws IOException {
        inside.does(() -> registers.openClient(mark));
        var file = takenAlong(inside, searching(mark));
        var verdict = TakenAlong.verdict(file);
        assertThat(verdict.finding()).isEmpty();
        assertThat(verdict.log()).isEqualTo(Firm.ASHWORTH.firmName());
        assertThat(verdict.withheld()).as("what the filter leaves out").isEqualTo(verdict.good() - 1);
        Files.writeString(file, Files.readString(file).replace(mark, "somebody else"));
        assertThat(TakenAlong.verdict(file).finding()).isPresent();
    }

    @Test
    void thatItWasTakenAlongStandsInTheLog() {
        var before = inside.does(() -> log.takenAlong(searching(mark), ExportForm.CSV));
        var rows = inside.does(() -> log.page(
                new LogFilter("", Set.of(inside.uuid()), false, Set.of("audit"), Set.of(), null, null, 0), 0, 10));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.number()).isGreaterThan(before);
            assertThat(row.entry().action()).isEqualTo("audit.exported");
            assertThat(row.entry().after()).containsEntry("search", mark);
        });
    }

    private void recordTime(MatterId matter) {
        inside.doesIt(() -> recording.recordTime(
                CommandId.next(), Worked.minutes(60, worked.timekeeper(inside), matter), IfSimilar.RECORD_ANYWAY));
    }

    private Path takenAlong(TestPerson reader, LogFilter filter) {
        return TakenAlong.file(writer -> reader.doesIt(() -> log.tell(filter, writer)));
    }

    private List<NumberedEntry> entriesOf(TestPerson reader, UUID subject) {
        return page(reader, LogFilter.NONE).stream()
                .filter(row -> row.entry().subject().equals(subject))
                .toList();
    }

    private List<NumberedEntry> page(TestPerson reader, LogFilter filter) {
        return reader.does(() -> log.page(filter, 0, 200));
    }

    private static LogFilter searching(String words) {
        return with(
                new LogFilter(words, Set.of(), false, Set.of(), Set.of(), null, null, 0), Set.of(), Set.of(), Set.of());
    }

    private static LogFilter with(LogFilter filter, Set<UUID> people, Set<String> kinds, Set<String> actions) {
        return new LogFilter(filter.search(), people, false, kinds, actions, null, null, 0);
    }
}
