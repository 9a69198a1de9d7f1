package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.matters.MatterId;
import io.chancery.app.matters.ui.MatterSection;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.SizeFormat;

/// What was sent on a matter, on its page, and the box to drop more into.
@org.springframework.stereotype.Component
class DocumentsOfMatter implements MatterSection {

    private static final int SHOWN = 8;

    private final DocumentScreens screens;

    DocumentsOfMatter(DocumentScreens screens) {
        this.screens = screens;
    }

    @Override
    public String permission() {
        return Permission.DOCUMENT_READ;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component section(MatterId matter) {
        var ui = UI.getCurrentOrThrow();
        var shown = new Div();
        show(shown, matter);
        var section = new Section(ui.getTranslation("documents.title"));
        if (Permissions.has(Permission.DOCUMENT_WRITE)) {
            section.add(screens.box(ui.getTranslation("documents.drop"), matter, _ -> show(shown, matter)));
        }
        section.add(shown);
        var hold = new Div();
        showHold(hold, matter);
        section.add(hold);
        section.action(
                new Anchor(DocumentsNavigation.toDocumentsOf(matter), ui.getTranslation("documents.allOfMatter")));
        return section;
    }

    private void show(Div place, MatterId matter) {
        var ui = UI.getCurrentOrThrow();
        place.removeAll();
        var rows = screens.list().ofMatter(matter, SHOWN);
        if (rows.isEmpty()) {
            place.add(new Paragraph(ui.getTranslation("documents.none-on-matter")));
            return;
        }
        place.add(screens.links(
                rows, row -> SizeFormat.of(row.bytes(), ui.getLocale()) + " · " + screens.moment(row.sentAt())));
    }

    /// Whether anything may be thrown away, and the verb for whoever decides that.
    private void showHold(Div place, MatterId matter) {
        var ui = UI.getCurrentOrThrow();
        place.removeAll();
        var reason = screens.holdOn(matter);
        reason.ifPresent(why -> place.add(new Paragraph(ui.getTranslation("documents.hold.is", why))));
        if (!Permissions.has(Permission.DOCUMENT_ADMIN)) {
            return;
        }
        var title = ui.getTranslation(reason.isPresent() ? "documents.hold.end" : "documents.hold.begin");
        var text = ui.getTranslation(reason.isPresent() ? "documents.hold.end-text" : "documents.hold.begin-text");
        var isHeld = reason.isPresent();
        var verb = new Button(
                title,
                _ -> new HoldDialog(title, text, why -> {
                            if (isHeld) {
                                screens.keeping().endHold(matter, why);
                            } else {
                                screens.keeping().hold(matter, why);
                            }
                            showHold(place, matter);
                        })
                        .open());
        verb.addThemeVariants(ButtonVariant.TERTIARY);
        place.add(verb);
    }
}
