package io.chancery.app.timekeeping;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import io.chancery.app.work.TimerDraft;
import io.chancery.app.work.TimerSignals;
import io.chancery.app.work.TimerState;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.themes.frame.TimerButton;
import io.chancery.themes.keys.KeyMap;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The timer in the header of every page, the same in every tab; `t` starts and stops it.
class TimerTool extends Composite<Div> implements TimerSignals.Listener {

    private final TimeScreens screens;
    private final TimerSignals signals;
    private final ActorSource actors;
    private final Clock clock;
    private final TimerButton button = new TimerButton(this::toggle);
    private transient @Nullable Runnable deaf;

    TimerTool(TimeScreens screens, TimerSignals signals, ActorSource actors, Clock clock) {
        this.screens = screens;
        this.signals = signals;
        this.actors = actors;
        this.clock = clock;
        getContent().add(button, new KeyMap().on("t", "themes.keys.timer", this::toggle));
    }

    @Override
    public void timerChanged() {
        getUI().ifPresent(ui -> ui.access(() -> show(screens.timers().current())));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var person = Objects.requireNonNull(actors.current().id(), "A timer belongs to a signed-in person");
        deaf = signals.listen(TenantContext.require(), person, this);
        show(screens.timers().current());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (deaf != null) {
            deaf.run();
        }
    }

    private void toggle() {
        var current = screens.timers().current();
        if (current.filter(TimerState::isRunning).isPresent()) {
            screens.timers().stop();
        } else if (current.isEmpty()) {
            screens.timers().start(TimerDraft.NOTHING_YET);
            return;
        }
        screens.timesheets()
                .own()
                .flatMap(own ->
                        screens.timers().current().map(stopped -> screens.of(stopped, own.id(), clock.instant())))
                .ifPresent(model -> new TimerDialog(screens, model).open());
    }

    private void show(Optional<TimerState> state) {
        state.filter(TimerState::isRunning)
                .ifPresentOrElse(
                        running -> button.running(running.title(), running.since(clock.instant())), button::stopped);
    }
}
