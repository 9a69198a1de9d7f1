package io.chancery.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.audit.ControlLog;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.infra.audit.TrailWriter;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Timeline;
import io.chancery.themes.field.DownloadButton;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.util.StringUtils;

/// Everything operators did, the newest first.
@Route("audit")
@RolesAllowed(OperatorPermission.AUDIT_READ)
class AuditView extends ListPage<NumberedEntry> implements HasDynamicTitle {

    private final ControlLog log;
    private final ZoneId zone;

    AuditView(ControlLog log, CurrentOperator operator) {
        super("log", row -> row.entry().id().toString(), new LogSource(log));
        this.log = log;
        this.zone = operator.zone();

        // Create
        grid().number("number", row -> Long.toString(row.number()))
                .instant("at", row -> time(row.entry().at()))
                .text("who", row -> row.entry().actorName())
                .name("what", row -> AuditWords.action(this, row.entry()))
                .text("subject", row -> row.entry().subjectName())
                .text("reason", row -> Objects.toString(row.entry().reason(), ""));
        grid().columnKeys().forEach(grid()::unsorted);
        addFilter(new Filter.Choice(
                "subject",
                List.of(
                        new Filter.Option("firm", getTranslation("log.subject.firm")),
                        new Filter.Option("job", getTranslation("log.subject.job")),
                        new Filter.Option("operator", getTranslation("log.subject.operator")),
                        new Filter.Option("release", getTranslation("log.subject.release")),
                        new Filter.Option("rollout", getTranslation("log.subject.rollout")),
                        new Filter.Option("contract", getTranslation("log.subject.contract")),
                        new Filter.Option("feature", getTranslation("log.subject.feature")),
                        new Filter.Option("log", getTranslation("log.subject.log")))));

        // Bind
        setDetail(this::detail);

        // Lay out
        int pending = log.pending();
        if (pending > 0) {
            var words = new Span(getTranslation("log.pending", pending));
            words.addClassName("ch-muted");
            addAction(words);
        }
        addAction(new DownloadButton(
                getTranslation("log.verifiable"),
                TrailWriter.MEDIA_TYPE,
                () -> "provider-audit.jsonl",
                this::writeVerifiable));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("log.title");
    }

    private Component detail(String id) {
        var panel = new Div();
        panel.addClassName("ch-panel");
        log.entry(id).ifPresent(row -> {
            var entry = row.entry();
            var timeline = new Timeline(zone);
            timeline.show(List.of(AuditWords.timeline(this, entry)));
            panel.add(
                    new DetailHead(StringUtils.capitalize(AuditWords.action(this, entry)))
                            .kicker(entry.subjectName())
                            .figure(new Figure(getTranslation("log.column.number"), Long.toString(row.number()))),
                    new Section(getTranslation("log.what-changed"), timeline));
        });
        return panel;
    }

    private void writeVerifiable(OutputStream out) throws IOException {
        var filter = LogSource.filter(state().query());
        log.takenAlong(filter);
        TrailWriter.spooled(writer -> log.tell(filter, writer), out);
    }

    private String time(Instant at) {
        return InstantFormat.toTheSecond(getLocale(), zone).format(at);
    }
}
