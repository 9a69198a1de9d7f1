package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Component;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameTool;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.web.live.LiveScreens;
import java.time.Clock;

/// Puts the timer into the header.
@org.springframework.stereotype.Component
class TimerInFrame implements FrameTool {

    private final TimeScreens screens;
    private final LiveScreens live;
    private final ActorSource actors;
    private final Clock clock;

    TimerInFrame(TimeScreens screens, LiveScreens live, ActorSource actors, Clock clock) {
        this.screens = screens;
        this.live = live;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return Permission.WORK_RECORD;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component tool() {
        return new TimerTool(screens, live, actors, clock);
    }
}
