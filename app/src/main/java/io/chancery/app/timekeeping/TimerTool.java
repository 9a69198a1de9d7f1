package io.chancery.app.timekeeping;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.chancery.app.work.TimerDraft;
import io.chancery.app.work.TimerState;
import io.chancery.app.work.Timers;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.frame.TimerButton;
import io.chancery.themes.keys.KeyMap;
import java.time.Clock;
import java.util.Objects;

/// The timer in the header of every page, the same in every tab and on every node; `t` starts and stops it.
class TimerTool extends Composite<Div> {

    private final TimeScreens screens;
    private final Clock clock;
    private final TimerButton button = new TimerButton(this::toggle);

    TimerTool(TimeScreens screens, LiveScreens live, ActorSource actors, Clock clock) {
        this.screens = screens;
        this.clock = clock;
        var person = Objects.requireNonNull(actors.current().id(), "A timer belongs to a signed-in person");
        live.follow(this, Timers.CHANGED, person.toString(), this::show);
        getContent().add(button, new KeyMap().on("t", "themes.keys.timer", this::toggle));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
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

    private void show() {
        screens.timers()
                .current()
                .filter(TimerState::isRunning)
                .ifPresentOrElse(
                        running -> button.running(running.title(), running.since(clock.instant())), button::stopped);
    }
}
