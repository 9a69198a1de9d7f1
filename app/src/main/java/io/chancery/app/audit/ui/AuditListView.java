package io.chancery.app.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.audit.ExportForm;
import io.chancery.app.audit.FirmLog;
import io.chancery.app.audit.SubjectKind;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.NothingHere;
import io.chancery.infra.audit.NumberedEntry;
import io.chancery.infra.audit.TrailWriter;
import io.chancery.themes.field.ExportButton;
import io.chancery.themes.field.InstantFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;

/// Everything that was done at the firm, the newest first, as far as its reader may know of it.
@Route(AuditInFrame.PATH)
@RolesAllowed(Permission.AUDIT_READ)
class AuditListView extends ListPage<NumberedEntry> implements HasDynamicTitle {

    private final FirmLog log;
    private final AuditRows rows;

    @Autowired
    AuditListView(FirmLog log, FramePerson person, ListKeeping layouts, ViewKeeping views) {
        this(log, new AuditRows(log, person.zone()), layouts, views);
    }

    private AuditListView(FirmLog log, AuditRows rows, ListKeeping layouts, ViewKeeping views) {
        super("audit", row -> row.entry().id().toString(), rows);
        this.log = log;
        this.rows = rows;

        // Create
        grid().number("number", row -> Long.toString(row.number()))
                .instant("at", this::at)
                .text("who", row -> AuditWords.who(this, row))
                .name("what", row -> AuditWords.action(this, row.entry().action()))
                .text("subject", row -> AuditWords.subject(this, row.entry()))
                .text("changes", row -> AuditWords.briefly(this, getLocale(), row.entry()))
                .text("reason", row -> Objects.toString(row.entry().reason(), ""));
        grid().columnKeys().forEach(grid()::unsorted);
        addFilter(people());
        addFilter(new Filter.Choice(
                AuditRows.KIND,
                Arrays.stream(SubjectKind.values())
                        .map(SubjectKind::stored)
                        .map(kind -> new Filter.Option(kind, AuditWords.kind(this, kind)))
                        .toList()));
        addFilter(new Filter.Choice(
                AuditRows.ACTION,
                AuditWords.ACTIONS.stream()
                        .map(action -> new Filter.Option(action, AuditWords.action(this, action)))
                        .toList()));
        addFilter(new Filter.Period(AuditRows.PERIOD));

        // Listen
        setDetail(this::detail);

        // Lay out
        sayWhatIsNotShown();
        addAction(new ExportButton(
                getTranslation("audit.verifiable"),
                TrailWriter.MEDIA_TYPE,
                "audit.jsonl",
                () -> rows.count(state().query()),
                this::writeVerifiable));
        var csv = new PagedCsv<>(grid(), rows);
        setCsv("audit.csv", (query, columns, out) -> {
            var newest = log.takenAlong(rows.filter(query), ExportForm.CSV);
            csv.write(AuditRows.upTo(query, newest), columns, out);
        });
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private Filter people() {
        var system = new Filter.Option(AuditRows.SYSTEM, getTranslation("audit.system"));
        var people = log.people().stream()
                .map(person -> new Filter.Option(person.id().toString(), person.name()));
        return new Filter.Choice(
                AuditRows.PERSON, Stream.concat(people, Stream.of(system)).toList());
    }

    private void sayWhatIsNotShown() {
        sayIfAny("audit.pending", log.pending());
        sayIfAny("audit.behind-walls", log.behindWalls());
    }

    private void sayIfAny(String key, int entries) {
        if (entries > 0) {
            var words = new Span(getTranslation(key, entries));
            words.addClassName("ch-muted");
            addAction(words);
        }
    }

    private void writeVerifiable(OutputStream out) throws IOException {
        var filter = rows.filter(state().query());
        log.takenAlong(filter, ExportForm.VERIFIABLE);
        TrailWriter.spooled(writer -> log.tell(filter, writer), out);
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .flatMap(log::entry)
                .<Component>map(row -> new AuditPanel(row, at(row)))
                .orElseGet(NothingHere::new);
    }

    private String at(NumberedEntry row) {
        return InstantFormat.toTheSecond(getLocale(), rows.zone())
                .format(row.entry().at());
    }
}
