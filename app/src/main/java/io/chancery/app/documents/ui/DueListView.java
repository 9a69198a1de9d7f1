package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.documents.DueMatter;
import io.chancery.app.documents.Retention;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.matters.MatterId;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;

/// Matters whose documents have been kept for as long as the firm keeps them, and the order to delete these.
@Route(DueListView.PATH)
@RolesAllowed(Permission.DOCUMENT_ADMIN)
class DueListView extends ListPage<DueMatter> implements HasDynamicTitle {

    static final String PATH = "documents-due";

    private final Retention retention;
    private final DocumentScreens screens;
    private final Div rule = new Div();

    DueListView(Retention retention, DocumentScreens screens) {
        super("due", row -> row.matter().toString(), new DueRows(retention));
        this.retention = retention;
        this.screens = screens;

        // Create
        grid().name("matter", DueMatter::title)
                .text("client", DueMatter::client)
                .date("closed", DueMatter::closedOn)
                .date("due", DueMatter::dueOn)
                .number("documents", row -> Integer.toString(row.documents()))
                .figures("size", row -> SizeFormat.of(row.bytes(), getLocale()))
                .status("state", row -> DuePage.status(this, row))
                .unsorted("due")
                .unsorted("state");
        addFilter(new Filter.Flag("hold"));
        addAction(rule);
        addAction(new Button(getTranslation("due.rule"), _ -> new RetentionDialog(retention, this::decided).open()));
        showRule();

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("due.title");
    }

    private void decided() {
        showRule();
        refresh();
    }

    private void showRule() {
        var years = retention.rule().years();
        rule.removeAll();
        rule.add(new StatusBadge(new Status(
                years == null ? getTranslation("due.rule.forever") : getTranslation("due.rule.kept", years),
                Tone.NEUTRAL)));
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .<Component>map(matter -> panel(new MatterId(matter)))
                .orElseGet(NothingHere::new);
    }

    private Component panel(MatterId matter) {
        return new SheetPanel<>(
                () -> retention.one(matter),
                (due, edit, changed) -> new DuePage(retention, screens, due, changed),
                (due, leave) -> new DuePage(retention, screens, due, leave),
                this::refresh);
    }
}
