package io.chancery.console.announcements;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.control.announcements.AnnouncementRow;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.UUID;

/// What firms are told, were told and will be told.
@Route(AnnouncementsNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class AnnouncementListView extends ListPage<AnnouncementRow> implements HasDynamicTitle {

    private final AnnouncementPanel.Desk desk;

    AnnouncementListView(AnnouncementPanel.Desk desk) {
        super("announcements", row -> row.id().toString(), new AnnouncementRows(desk.announcements()));
        this.desk = desk;

        // Create
        grid().name(
                        "text",
                        row -> getLocale().getLanguage().equals(Locale.GERMAN.getLanguage())
                                ? row.german()
                                : row.english())
                .unsorted("text")
                .status("state", this::status)
                .unsorted("state")
                .instant("from", row -> desk.time(row.from()))
                .unsorted("from")
                .instant("until", row -> desk.time(row.until()))
                .unsorted("until")
                .figures("firms", row -> Integer.toString(row.firms()))
                .unsorted("firms");
        if (desk.operator().may(OperatorPermission.FIRM_TELL)) {
            setCreate("announcements.write", () -> new AnnouncementForm(desk, this::openSaved, this::close));
        }

        // Listen
        setDetail(this::detail);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("announcements.title");
    }

    private Status status(AnnouncementRow row) {
        var standing = row.standing(desk.clock().instant());
        var tone = switch (standing) {
            case TO_COME, OVER -> Tone.NEUTRAL;
            case SHOWN -> Tone.INFO;
        };
        return new Status(getTranslation("announcements.standing." + standing.name()), tone);
    }

    private Component detail(String id) {
        try {
            return new AnnouncementPanel(UUID.fromString(id), desk, this::refresh);
        } catch (IllegalArgumentException e) {
            return new Div();
        }
    }
}
