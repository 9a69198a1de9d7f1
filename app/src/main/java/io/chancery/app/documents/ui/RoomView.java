package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.documents.DocumentRoom;
import io.chancery.app.documents.DocumentRuling;
import io.chancery.app.documents.RoomSheet;
import io.chancery.app.documents.StoreHealth;
import io.chancery.app.people.Permission;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Figure;
import io.chancery.themes.detail.Section;
import io.chancery.themes.field.SizeFormat;
import io.chancery.themes.picture.Bars;
import io.chancery.themes.picture.Point;
import io.chancery.themes.picture.Ring;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/// How much room the documents take, of what there is, and whether what is stored was read again.
@Route(RoomView.PATH)
@RolesAllowed(Permission.DOCUMENT_ADMIN)
class RoomView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    static final String PATH = "document-room";

    /// From so much on it is time to do something.
    private static final int NEARLY_FULL = 90;

    private static final int FULL = 100;

    private final DocumentRoom room;
    private final DocumentRuling ruling;
    private final StoreHealth health;
    private final DocumentScreens screens;

    RoomView(DocumentRoom room, DocumentRuling ruling, StoreHealth health, DocumentScreens screens) {
        this.room = room;
        this.ruling = ruling;
        this.health = health;
        this.screens = screens;
        getContent().addClassName("ch-page");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("room.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    static Tone tone(int percent) {
        if (percent >= FULL) {
            return Tone.BAD;
        }
        return percent >= NEARLY_FULL ? Tone.WARN : Tone.ACCENT;
    }

    private void show() {
        var sheet = room.sheet();
        var head = new DetailHead(getTranslation("room.title"))
                .figure(new Figure(getTranslation("room.used"), size(sheet.bytes()), percent(sheet)))
                .figure(new Figure(getTranslation("room.quota"), size(sheet.quota()), provided(sheet)))
                .figure(new Figure(getTranslation("room.left"), size(Math.max(0, sheet.quota() - sheet.bytes())), ""))
                .verb(new Button(getTranslation("refused.rules"), _ -> new RulesDialog(ruling, this::show).open()));
        var page = new DetailPage(head);
        page.add(
                sheet.shares().isEmpty()
                        ? new Section(getTranslation("room.section.share"), new Paragraph(getTranslation("room.empty")))
                        : new Section(getTranslation("room.section.share"), ring(sheet), bars(sheet)));
        if (sheet.percent() >= NEARLY_FULL) {
            page.add(new Section(getTranslation("room.section.full"), new Paragraph(getTranslation("room.full"))));
        }
        page.add(new StoreSection(screens, health.sheet()));
        getContent().removeAll();
        getContent().add(page);
    }

    private Ring ring(RoomSheet sheet) {
        return new Ring(getTranslation("room.used"), sheet.percent(), percent(sheet), tone(sheet.percent()));
    }

    private Bars bars(RoomSheet sheet) {
        return new Bars(
                getTranslation("room.uses"),
                sheet.shares().stream()
                        .map(share -> new Point(
                                getTranslation("room.use." + share.use()),
                                BigDecimal.valueOf(share.bytes()),
                                size(share.bytes())))
                        .toList());
    }

    private String provided(RoomSheet sheet) {
        return sheet.quota() == sheet.provided() ? "" : getTranslation("room.provided", size(sheet.provided()));
    }

    private static String percent(RoomSheet sheet) {
        return sheet.percent() + " %";
    }

    private static String size(long bytes) {
        return SizeFormat.of(bytes, UI.getCurrentOrThrow().getLocale());
    }
}
