package io.chancery.console.jobs;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.console.audit.AuditWords;
import io.chancery.console.audit.JobKindWords;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.console.reasons.ReasonDialog;
import io.chancery.control.audit.ControlLog;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.jobs.RunDesk;
import io.chancery.control.jobs.RunId;
import io.chancery.control.jobs.RunRow;
import io.chancery.control.jobs.RunStep;
import io.chancery.control.jobs.Runs;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.jobs.RunState;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Timeline;
import io.chancery.themes.detail.TimelineEntry;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.feedback.Progress;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// One run as it goes: how far it is, what became of it, and the verbs of those who may.
final class RunPanel extends Composite<Div> {

    private static final int STEPS_MAX = 100;

    private final RunId run;
    private final Desk desk;

    /// What the panel works with.
    @Component
    record Desk(Runs runs, RunDesk verbs, ControlLog log, CurrentOperator operator, LiveScreens live, Clock clock) {}

    RunPanel(RunId run, Desk desk) {
        this.run = run;
        this.desk = desk;
        getContent().addClassName("ch-panel");
        desk.live().followEveryFirm(this, ChangesAsNews.JOB, this::show);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        desk.runs().run(run).ifPresentOrElse(this::show, this::showNothing);
    }

    private void showNothing() {
        getContent().add(new Paragraph(getTranslation("jobs.unknown")));
    }

    private void show(RunRow row) {
        var zone = desk.operator().zone();
        var head = new DetailHead(JobKindWords.of(this, row.kind()))
                .kicker(row.firm())
                .status(RunWords.status(this, row))
                .figure(new Figure(getTranslation("jobs.column.node"), Objects.toString(row.node(), "–")))
                .figure(new Figure(getTranslation("jobs.column.started"), RunWords.time(row.startedAt(), zone)))
                .figure(new Figure(getTranslation("jobs.column.duration"), RunWords.duration(this, row, desk.clock())))
                .figure(new Figure(getTranslation("jobs.attempts"), Integer.toString(row.attempts())));
        if (desk.operator().may(OperatorPermission.JOB_MEND)) {
            offer(head, row);
        }
        getContent().add(head);
        if (row.state() == RunState.RUNNING) {
            var progress = new Progress(getTranslation("jobs.column.progress"), null);
            progress.show(getTranslation("jobs.column.progress"), row.done(), row.total());
            getContent().add(progress);
        }
        if (!row.message().isEmpty()) {
            getContent()
                    .add(new Section(
                            getTranslation("jobs.column.message"),
                            new Paragraph(RunWords.outcome(this, row.state(), row.kind(), row.message()))));
        }
        var history = new Timeline(zone);
        history.show(history(row.kind()));
        getContent().add(new Section(getTranslation("jobs.history"), history));
    }

    private void offer(DetailHead head, RunRow row) {
        switch (row.state()) {
            case WAITING, RUNNING -> {
                if (!row.stopAsked()) {
                    head.more(getTranslation("jobs.stop"), this::askToStop);
                }
            }
            case FAILED, STOPPED -> head.primary(getTranslation("jobs.retry"), event -> askToRetry());
            case DONE -> {}
        }
    }

    private void askToStop() {
        var command = CommandId.next();
        new ReasonDialog(
                        getTranslation("jobs.stop-title"),
                        getTranslation("jobs.stop-effect"),
                        getTranslation("jobs.reason-help"),
                        "",
                        getTranslation("jobs.stop"),
                        reason -> {
                            desk.verbs().stop(command, run, reason);
                            Notices.done(getTranslation("jobs.stop-asked"));
                            show();
                        })
                .open();
    }

    private void askToRetry() {
        var command = CommandId.next();
        new ReasonDialog(
                        getTranslation("jobs.retry-title"),
                        getTranslation("jobs.retry-effect"),
                        getTranslation("jobs.reason-help"),
                        "",
                        getTranslation("jobs.retry"),
                        reason -> {
                            desk.verbs().retry(command, run, reason);
                            Notices.done(getTranslation("jobs.retry-asked"));
                            show();
                        })
                .open();
    }

    private List<TimelineEntry> history(String kind) {
        var steps = desk.runs().history(run, STEPS_MAX).stream().map(step -> entry(kind, step));
        var asked = desk.log().forRun(run.value(), STEPS_MAX).stream().map(entry -> AuditWords.briefly(this, entry));
        return Stream.concat(steps, asked)
                .sorted(Comparator.comparing(TimelineEntry::when).reversed())
                .toList();
    }

    private TimelineEntry entry(String kind, RunStep step) {
        var what = step.state() == RunState.RUNNING && step.attempts() > 1
                ? getTranslation("jobs.step.taken-over", step.attempts())
                : getTranslation("jobs.step." + step.state().name());
        return new TimelineEntry(
                step.node() == null ? getTranslation("jobs.queue") : step.node(),
                what,
                step.at(),
                List.of(),
                RunWords.outcome(this, step.state(), kind, step.message()),
                RunWords.tone(step.state()));
    }
}
