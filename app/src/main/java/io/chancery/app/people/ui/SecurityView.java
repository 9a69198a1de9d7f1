package io.chancery.app.people.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.people.Permission;
import io.chancery.app.people.SecurityAtTheDoor;
import io.chancery.app.people.SecurityDay;
import io.chancery.themes.detail.Section;
import io.chancery.themes.list.RecordGrid;
import jakarta.annotation.security.RolesAllowed;

/// Whether somebody tries passwords at the firm's door.
@Route(PeopleNavigation.SECURITY_PATH)
@RolesAllowed(Permission.PEOPLE_ADMIN)
class SecurityView extends Div implements HasDynamicTitle {

    SecurityView(SecurityAtTheDoor door) {
        var days = door.days();
        var section = new Section(getTranslation("people.security.days"));
        if (days.isEmpty()) {
            section.add(new Paragraph(getTranslation("people.security.none")));
        } else {
            var grid = new RecordGrid<SecurityDay>("people.security");
            grid.date("day", SecurityDay::day)
                    .figures("failed", day -> Integer.toString(day.failed()))
                    .figures("ended", day -> Integer.toString(day.ended()))
                    .figures("devices", day -> Integer.toString(day.newDevices()))
                    .figures("exports", day -> Integer.toString(day.unusualExports()))
                    .figures("refused", day -> Integer.toString(day.refused()))
                    .figures("resets", day -> Integer.toString(day.resetsAsked()));
            grid.getColumns().forEach(column -> column.setSortable(false));
            grid.setItems(days);
            grid.setAllRowsVisible(true);
            section.add(grid);
        }
        addClassName("ch-form");
        add(
                new H1(getTranslation("people.security.title")),
                new Paragraph(getTranslation("people.security.text")),
                section);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.security.title");
    }
}
