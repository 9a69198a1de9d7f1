package io.chancery.app.work;

import static io.chancery.app.testing.Worked.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.app.matters.MatterId;
import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.RunAsFirm;
import io.chancery.app.testing.TestPerson;
import io.chancery.app.testing.Worked;
import io.chancery.app.timekeepers.TimekeeperId;
import io.chancery.app.work.RecordingOutcome.LikelyDuplicate;
import io.chancery.infra.clustering.Announcement;
import io.chancery.infra.commands.CommandId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@FirmTest
@RunAsFirm(Firm.ASHWORTH)
@RecordApplicationEvents
class TimersIntegrationTest {

    private final TestPerson ada = TestPerson.allowedAll("Ada Ashworth");

    @Autowired
    Registers registers;

    @Autowired
    Worked worked;

    @Autowired
    Timers timers;

    @Autowired
    ApplicationEvents events;

    TimekeeperId timekeeper;
    MatterId matter;

    @BeforeEach
    void openAMatter() {
        registers.establish(Firm.ASHWORTH);
        timekeeper = ada.does(() -> worked.timekeeper(ada));
        matter = ada.does(() -> registers.openMatter(registers.openClient("Smith"), "Smith v. Jones"));
    }

    @Test
    void startingTwiceRunsOnAndStoppingTwiceKeepsWhatWasMeasured() {
        var started = ada.does(() -> timers.start(draft("Call")));
        var again = ada.does(() -> timers.start(TimerDraft.NOTHING_YET));

        assertThat(again).isEqualTo(started);
        assertThat(again.title()).endsWith("Smith v. Jones");

        var stopped = ada.does(() -> timers.stop());
        assertThat(ada.does(() -> timers.stop())).isEqualTo(stopped);
        assertThat(stopped)
                .hasValueSatisfying(state -> assertThat(state.isRunning()).isFalse());
    }

    @Test
    void aStoppedTimerBecomesAnEntryAndIsGone() {
        ada.doesIt(() -> timers.start(draft("Call")));
        ada.doesIt(() -> timers.stop());
        ada.doesIt(() -> timers.becomeEntry(CommandId.next(), said(5, timekeeper, matter, "Call"), IfSimilar.ASK));

        assertThat(ada.does(() -> timers.current())).isEmpty();
    }

    @Test
    void itStaysWhileAQuestionIsOpen() {
        ada.doesIt(() -> timers.start(draft("Call")));
        ada.doesIt(() -> timers.becomeEntry(CommandId.next(), said(5, timekeeper, matter, "Call"), IfSimilar.ASK));
        ada.doesIt(() -> timers.start(draft("Call")));

        assertThat(ada.does(
                        () -> timers.becomeEntry(CommandId.next(), said(7, timekeeper, matter, "Call"), IfSimilar.ASK)))
                .isInstanceOf(LikelyDuplicate.class);
        assertThat(ada.does(() -> timers.current())).isPresent();
    }

    @Test
    void everyPersonHasTheirOwn() {
        var bob = TestPerson.allowedAll("Bob");
        ada.doesIt(() -> timers.start(draft("Call")));

        assertThat(bob.does(() -> timers.current())).isEmpty();
    }

    @Test
    void theTitleOfAMatterThatWasRestrictedMeanwhileIsNotShown() {
        var other = TestPerson.allowedAll("Olga Other");
        var walled = other.does(() -> registers.openMatterFor(registers.openClient("Walled"), "Walled", other));
        ada.doesIt(() -> timers.start(new TimerDraft(walled, WorkCodes.NONE, Narrative.NONE)));

        assertThat(ada.does(() -> timers.current()))
                .hasValueSatisfying(state -> assertThat(state.title()).isEmpty());
    }

    @Test
    void everyChangeIsAnnouncedOnceItIsCommitted() {
        ada.doesIt(() -> timers.start(draft("Call")));
        ada.doesIt(() -> timers.stop());
        ada.doesIt(() -> timers.discard());

        assertThat(events.stream(Announcement.class))
                .hasSize(3)
                .containsOnly(new Announcement(
                        Firm.ASHWORTH.id(), Timers.CHANGED, ada.uuid().toString()));
    }

    private TimerDraft draft(String narrative) {
        return new TimerDraft(matter, WorkCodes.NONE, new Narrative(narrative));
    }
}
