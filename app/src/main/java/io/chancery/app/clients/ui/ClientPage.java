package io.chancery.app.clients.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ClientSheet;
import io.chancery.app.forms.Facts;
import io.chancery.app.forms.LanguageField;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.Status;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.keys.KeyMap;

/// A client: who it is, what is sent how, what the firm does for it, and what happened.
class ClientPage extends Composite<DetailPage> {

    private final ClientScreens screens;
    private final ClientSheet client;
    private final SerializableRunnable edit;
    private final SerializableRunnable changed;

    ClientPage(ClientScreens screens, ClientSheet client, SerializableRunnable edit, SerializableRunnable changed) {
        this.screens = screens;
        this.client = client;
        this.edit = edit;
        this.changed = changed;
    }

    @Override
    protected DetailPage initContent() {
        var page = new DetailPage(head());
        var details = client.details();
        page.add(new Section(
                getTranslation("clients.section.who"),
                new Facts()
                        .lines(
                                getTranslation("forms.address"),
                                details.address().lines())
                        .fact(getTranslation("clients.field.taxId"), details.taxId())
                        .fact(
                                getTranslation("clients.field.locale"),
                                LanguageField.name(details.locale().toLanguageTag()))
                        .fact(
                                getTranslation("clients.field.currency"),
                                details.currency().getCurrencyCode())));
        screens.sections(client.id()).forEach(page::add);
        page.addAside(screens.history(client.id()));
        return page;
    }

    private DetailHead head() {
        var head = new DetailHead(client.details().name())
                .kicker(client.details().number().value());
        if (client.archived()) {
            head.status(new Status(getTranslation("clients.state.archived"), Tone.NEUTRAL));
        }
        if (Permissions.has(Permission.CLIENT_WRITE)) {
            head.primary(getTranslation("forms.edit"), click -> edit.run())
                    .verb(new KeyMap().on("e", "forms.edit", edit));
            if (client.archived()) {
                head.more(getTranslation("clients.restore"), this::restore);
            } else {
                head.more(getTranslation("clients.archive"), this::archive);
            }
        }
        return head;
    }

    private void archive() {
        screens.register().archive(client.id());
        Notices.done(getTranslation("clients.archived", client.details().name()), this::restore);
        changed.run();
    }

    private void restore() {
        screens.register().restore(client.id());
        Notices.done(getTranslation("clients.restored", client.details().name()));
        changed.run();
    }
}
