package io.chancery.console.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.audit.ControlLog;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Timeline;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.springframework.util.StringUtils;

/// Everything operators did, the newest first.
@Route("audit")
@RolesAllowed(OperatorPermission.AUDIT_READ)
class AuditView extends ListPage<AuditEntry> implements HasDynamicTitle {

    private final ControlLog log;
    private final ZoneId zone;

    AuditView(ControlLog log, CurrentOperator operator) {
        super("log", entry -> entry.id().toString(), new LogSource(log));
        this.log = log;
        this.zone = operator.zone();

        // Create
        grid().instant("at", entry -> time(entry.at()))
                .unsorted("at")
                .text("who", AuditEntry::actorName)
                .unsorted("who")
                .name("what", entry -> AuditWords.action(this, entry))
                .unsorted("what")
                .text("subject", AuditEntry::subjectName)
                .unsorted("subject")
                .text("reason", entry -> Objects.toString(entry.reason(), ""))
                .unsorted("reason");
        addFilter(new Filter.Choice(
                "subject",
                List.of(
                        new Filter.Option("firm", getTranslation("log.subject.firm")),
                        new Filter.Option("job", getTranslation("log.subject.job")),
                        new Filter.Option("operator", getTranslation("log.subject.operator")))));

        // Bind
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("log.title");
    }

    private Component detail(String id) {
        var panel = new Div();
        panel.addClassName("ch-panel");
        log.entry(id).ifPresent(entry -> {
            var timeline = new Timeline(zone);
            timeline.show(List.of(AuditWords.timeline(this, entry)));
            panel.add(
                    new DetailHead(StringUtils.capitalize(AuditWords.action(this, entry))).kicker(entry.subjectName()),
                    new Section(getTranslation("log.what-changed"), timeline));
        });
        return panel;
    }

    private String time(Instant at) {
        return InstantFormat.toTheSecond(getLocale(), zone).format(at);
    }
}
