package io.chancery.console.rollouts;

import com.vaadin.flow.component.Component;
import io.chancery.console.audit.AuditWords;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.control.rollouts.FirmOutcome;
import io.chancery.control.rollouts.RolloutCourse;
import io.chancery.control.rollouts.RolloutRow;
import io.chancery.control.rollouts.RolloutState;
import io.chancery.control.rollouts.WaveRow;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.TimelineEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened in a rollout, in sentences: what people decided, from the log, and what it did by itself.
final class RolloutStory {

    private final Component reader;
    private final RolloutRow row;
    private final List<WaveRow> waves;
    private final RolloutCourse course;

    RolloutStory(Component reader, RolloutRow row, List<WaveRow> waves, RolloutCourse course) {
        this.reader = reader;
        this.row = row;
        this.waves = waves;
        this.course = course;
    }

    /// The newest first.
    ///
    /// @param log what people decided about it
    List<TimelineEntry> with(List<AuditEntry> log) {
        var story = new ArrayList<TimelineEntry>();
        log.forEach(entry -> story.add(AuditWords.briefly(reader, entry)));
        waves.forEach(wave -> tellWave(wave, story));
        course.firms().stream()
                .filter(firm -> firm.outcome() == FirmOutcome.FAILED)
                .forEach(firm -> tellFailure(firm, story));
        course.pauses().forEach(pause -> tellPause(pause, story));
        if (row.state() == RolloutState.FINISHED) {
            tell(story, row.finishedAt(), Tone.GOOD, "finished", row.done(), row.firms(), row.release());
        }
        story.sort(Comparator.comparing(TimelineEntry::when).reversed());
        return story;
    }

    private void tellWave(WaveRow wave, List<TimelineEntry> story) {
        if (wave.firms() > 0) {
            tell(story, wave.startedAt(), Tone.NEUTRAL, "wave-began", wave.number(), wave.firms());
            tell(story, wave.finishedAt(), Tone.NEUTRAL, "wave-ended", wave.number(), wave.done(), wave.firms());
        }
    }

    private void tellFailure(RolloutCourse.FirmCourse firm, List<TimelineEntry> story) {
        var why = firm.failure() == null ? "" : UpgradeWords.step(reader, firm.failure());
        tell(story, firm.to(), Tone.BAD, "put-back", firm.firm(), why);
    }

    /// Pauses that a person asked for stand in the log.
    private void tellPause(RolloutCourse.Pause pause, List<TimelineEntry> story) {
        if (pause.trouble() != null) {
            tell(story, pause.from(), Tone.WARN, "paused." + pause.trouble());
        }
    }

    private void tell(List<TimelineEntry> story, @Nullable Instant at, Tone tone, String sentence, Object... args) {
        if (at != null) {
            story.add(new TimelineEntry(
                    reader.getTranslation("orders.node"),
                    reader.getTranslation("rollouts.story." + sentence, args),
                    at,
                    List.of(),
                    "",
                    tone));
        }
    }
}
