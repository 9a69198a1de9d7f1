package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.chancery.control.rollouts.RolloutCourse;
import io.chancery.control.rollouts.WaveRow;
import io.chancery.themes.Tone;
import io.chancery.themes.picture.Course;
import io.chancery.themes.picture.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a rollout went in time: each wave a lane of its firms, with what became of each and when everything stood still.
final class CoursePart extends Composite<Div> {

    private final RolloutCourse course;
    private final ZoneId zone;
    private final Instant now;

    /// @param waves those that have begun are shown
    CoursePart(RolloutCourse course, List<WaveRow> waves, ZoneId zone, Instant now) {
        this.course = course;
        this.zone = zone;
        this.now = now;
        var begun = waves.stream().filter(wave -> wave.startedAt() != null).toList();
        var from = course.firms().getFirst().from();
        var to = end(begun);
        getContent().addClassName("ch-titled");
        getContent()
                .add(new Course(
                        getTranslation("rollouts.course"),
                        new Course.Ends(
                                from, to, RolloutWords.time(this, from, zone), RolloutWords.time(this, to, zone)),
                        begun.stream().map(this::lane).toList(),
                        course.pauses().stream().map(this::pause).toList()));
    }

    /// The line of time ends where the last thing did, or now while something lasts.
    private Instant end(List<WaveRow> begun) {
        return Stream.of(
                        course.firms().stream().map(RolloutCourse.FirmCourse::to),
                        course.pauses().stream().map(RolloutCourse.Pause::to),
                        begun.stream().map(WaveRow::finishedAt))
                .flatMap(some -> some)
                .map(one -> Optional.ofNullable(one).orElse(now))
                .max(Instant::compareTo)
                .orElse(now);
    }

    private Course.Lane lane(WaveRow wave) {
        return new Course.Lane(
                getTranslation("rollouts.wave-name", wave.number(), wave.share()),
                course.firms().stream()
                        .filter(firm -> firm.wave() == wave.number())
                        .map(this::firm)
                        .toList());
    }

    private Stretch firm(RolloutCourse.FirmCourse firm) {
        var words = RolloutWords.outcome(this, firm.outcome());
        return stretch(firm.firm() + ", " + words, firm.from(), firm.to(), RolloutWords.tone(firm.outcome()));
    }

    private Stretch pause(RolloutCourse.Pause pause) {
        var trouble = pause.trouble();
        var why = trouble == null ? "" : ": " + getTranslation("rollouts.trouble." + trouble);
        return stretch(getTranslation("rollouts.state.PAUSED") + why, pause.from(), pause.to(), Tone.WARN);
    }

    private Stretch stretch(String label, Instant from, @Nullable Instant to, Tone tone) {
        var end = to == null ? now : to;
        var took = Duration.between(from, end);
        var text = getTranslation(
                took.toMinutes() > 0 ? "rollouts.stretch-minutes" : "rollouts.stretch",
                RolloutWords.time(this, from, zone),
                took.toMinutes(),
                Math.max(1, took.toSecondsPart()));
        return new Stretch(label, text, from, end.isBefore(from) ? from : end, tone);
    }
}
