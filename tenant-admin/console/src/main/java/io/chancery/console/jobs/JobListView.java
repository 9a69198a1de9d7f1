package io.chancery.console.jobs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.audit.JobKindWords;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.jobs.RunId;
import io.chancery.control.jobs.RunRow;
import io.chancery.control.jobs.Runs;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;

/// The long work of all firms, and the short work that was given up. The list moves with the work.
@Route(JobsNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class JobListView extends ListPage<RunRow> implements HasDynamicTitle {

    private final RunPanel.Desk desk;

    JobListView(Runs runs, RunPanel.Desk desk, CurrentOperator operator, LiveScreens live, Clock clock) {
        super("jobs", row -> row.id().toString(), new RunSource(runs));
        this.desk = desk;
        var zone = operator.zone();

        // Create
        grid().name("firm", RunRow::firm)
                .text("kind", row -> JobKindWords.of(this, row.kind()))
                .status("state", row -> RunWords.status(this, row))
                .figures("progress", RunWords::progress)
                .text("node", row -> Objects.toString(row.node(), ""))
                .instant("started", row -> RunWords.time(row.startedAt(), zone))
                .figures("duration", row -> RunWords.duration(this, row, clock))
                .text("message", row -> RunWords.outcome(this, row.state(), row.kind(), row.message()))
                .unsorted("message");
        addFilter(new Filter.Choice(
                "state",
                Arrays.stream(RunState.values())
                        .map(state -> new Filter.Option(state.name(), RunWords.state(this, state)))
                        .toList()));

        // Listen
        setDetail(this::detail);
        live.followEveryFirm(this, ChangesAsNews.JOB, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("jobs.title");
    }

    private Component detail(String id) {
        return RunId.of(id).<Component>map(run -> new RunPanel(run, desk)).orElseGet(Div::new);
    }
}
