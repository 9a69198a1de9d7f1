package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.chancery.app.documents.DamagedDocument;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.RoomSheet.Use;
import io.chancery.app.forms.Facts;
import io.chancery.app.matters.ui.MattersNavigation;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.SizeFormat;

/// A document whose stored content is damaged: which, and what makes it whole again.
class DamagedPage extends Composite<DetailPage> {

    private final DocumentScreens screens;
    private final DamagedDocument damaged;

    DamagedPage(DocumentScreens screens, DamagedDocument damaged) {
        this.screens = screens;
        this.damaged = damaged;
    }

    @Override
    protected DetailPage initContent() {
        var page = new DetailPage(new DetailHead(damaged.name())
                .kicker(damaged.matterTitle())
                .status(new Status(getTranslation("damaged.state"), Tone.BAD)));
        page.add(what(), now());
        return page;
    }

    private Section what() {
        return new Section(
                getTranslation("damaged.section.what"),
                new Facts()
                        .fact(getTranslation("damaged.field.document"), way())
                        .fact(getTranslation("damaged.column.use"), getTranslation("room.use." + damaged.use()))
                        .fact(getTranslation("damaged.column.size"), SizeFormat.of(damaged.bytes(), getLocale()))
                        .fact(getTranslation("damaged.column.found"), screens.moment(damaged.foundAt()))
                        .fact(
                                getTranslation("damaged.field.file"),
                                damaged.file().toString()));
    }

    private Anchor way() {
        return damaged.use() == Use.HELD
                ? new Anchor(RefusedListView.PATH + "?open=" + damaged.id(), damaged.name())
                : new Anchor(DocumentsNavigation.toDocument(new DocumentId(damaged.id())), damaged.name());
    }

    private Section now() {
        var again = new ListItem(getTranslation("damaged.again"));
        var matter = new Anchor(MattersNavigation.toMatter(damaged.matter()), getTranslation("damaged.matter"));
        return new Section(
                        getTranslation("damaged.section.now"),
                        new OrderedList(again, new ListItem(getTranslation("damaged.backup"))))
                .action(matter);
    }
}
