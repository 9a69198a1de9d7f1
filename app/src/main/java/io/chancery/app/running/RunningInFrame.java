package io.chancery.app.running;

import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.FrameTool;
import io.chancery.infra.jobs.OwnRuns;
import io.chancery.infra.web.live.LiveScreens;
import org.springframework.stereotype.Component;

/// Puts the running work into the header.
@Component
class RunningInFrame implements FrameTool {

    private final OwnRuns runs;
    private final LiveScreens live;

    RunningInFrame(OwnRuns runs, LiveScreens live) {
        this.runs = runs;
        this.live = live;
    }

    @Override
    public String permission() {
        return Permission.SIGNED_IN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public com.vaadin.flow.component.Component tool() {
        var tool = new RunningTool(runs);
        live.follow(tool, OwnRuns.NEWS, CurrentPerson.require().id().toString(), tool::show);
        return tool;
    }
}
