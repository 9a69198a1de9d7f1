package io.chancery.app.running;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import io.chancery.infra.jobs.OwnRun;
import io.chancery.infra.jobs.OwnRuns;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.Progress;
import io.chancery.themes.frame.HeaderMenu;
import java.text.NumberFormat;
import java.util.List;

/// The running work in the header, in per cent; it is there only while there is some.
class RunningTool extends Composite<Div> {

    private static final int SHOWN_MAX = 10;

    private final OwnRuns runs;
    private final HeaderMenu menu;

    RunningTool(OwnRuns runs) {
        this.runs = runs;
        menu = new HeaderMenu(
                Glyph.JOB, getTranslation("running.title"), getTranslation("running.nothing"), this::lines);
        getContent().add(menu);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    void show() {
        var unfinished = runs.unfinished(SHOWN_MAX);
        setVisible(!unfinished.isEmpty());
        menu.show(figures(unfinished));
        menu.refresh();
    }

    private String figures(List<OwnRun> unfinished) {
        int known = (int) unfinished.stream().filter(run -> run.total() > 0).count();
        if (known == 0) {
            return unfinished.isEmpty() ? "" : "…";
        }
        var percent = unfinished.stream()
                        .filter(run -> run.total() > 0)
                        .mapToInt(OwnRun::percent)
                        .sum()
                / known;
        return NumberFormat.getPercentInstance(getLocale()).format(percent / 100.0);
    }

    private List<Component> lines() {
        return runs.unfinished(SHOWN_MAX).stream().map(this::line).toList();
    }

    private Component line(OwnRun run) {
        var what = getTranslation("running.kind." + run.kind());
        var line = new Progress(what, () -> stop(run));
        line.show(what, run.done(), run.total());
        return line;
    }

    private void stop(OwnRun run) {
        runs.stop(run.id());
        show();
    }
}
