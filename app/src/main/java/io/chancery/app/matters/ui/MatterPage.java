package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.clients.ui.ClientsNavigation;
import io.chancery.app.forms.Facts;
import io.chancery.app.matters.MatterSheet;
import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonReference;
import io.chancery.app.shell.Permissions;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.keys.KeyMap;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A matter: what it is, how it is billed, who may see it, what other features keep on it, and what happened.
class MatterPage extends Composite<DetailPage> {

    private final MatterScreens screens;
    private final MatterSheet matter;
    private final SerializableRunnable edit;
    private final SerializableRunnable changed;

    MatterPage(MatterScreens screens, MatterSheet matter, SerializableRunnable edit, SerializableRunnable changed) {
        this.screens = screens;
        this.matter = matter;
        this.edit = edit;
        this.changed = changed;
    }

    @Override
    protected DetailPage initContent() {
        var page = new DetailPage(head());
        screens.sections(matter.id()).forEach(page::add);
        page.add(what(), access());
        page.addAside(screens.history(matter.id()));
        return page;
    }

    private DetailHead head() {
        var details = matter.details();
        var head = new DetailHead(details.name())
                .kicker(details.number().value())
                .status(MatterStates.of(this, matter.isOpen(), matter.restricted()));
        if (Permissions.has(Permission.MATTER_WRITE)) {
            if (matter.isOpen()) {
                head.primary(getTranslation("forms.edit"), click -> edit.run())
                        .verb(new KeyMap().on("e", "forms.edit", edit))
                        .more(getTranslation("matters.close"), this::close);
            } else {
                head.primary(getTranslation("matters.reopen"), click -> reopen());
            }
        }
        if (Permissions.has(Permission.MATTER_RESTRICT)) {
            head.more(getTranslation("matters.access.change"), () -> new AccessDialog(screens, matter, changed).open());
        }
        return head;
    }

    private Section what() {
        var details = matter.details();
        var facts = new Facts()
                .fact(
                        getTranslation("matters.field.client"),
                        new Anchor(ClientsNavigation.toClient(details.client()), screens.nameOf(details.client())))
                .fact(getTranslation("matters.field.clientMatterRef"), details.clientMatterRef());
        var responsible = details.responsible();
        if (responsible != null) {
            var name = screens.choices().timekeeper(responsible.value());
            facts.fact(getTranslation("matters.field.responsible"), name == null ? "" : name.name());
        }
        var codes = details.codes();
        return new Section(
                getTranslation("matters.section.what"),
                facts.fact(
                                getTranslation("matters.field.codes"),
                                codes == null ? "" : getTranslation("matters.codes." + codes.name()))
                        .fact(
                                getTranslation("matters.field.entity"),
                                screens.choices().entityName(details.entity().value()))
                        .fact(getTranslation("matters.field.openedOn"), day(details.openedOn()))
                        .fact(getTranslation("matters.field.closedOn"), day(matter.closedOn())));
    }

    private Section access() {
        var names = screens.choices().persons(matter.named()).stream()
                .map(PersonReference::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return new Section(getTranslation("matters.section.access"))
                .help(
                        matter.restricted()
                                ? getTranslation("matters.access.only", names)
                                : getTranslation("matters.access.everyone"));
    }

    private void close() {
        new CloseDialog(screens.choices()::today, day -> {
                    screens.register().close(matter.id(), day);
                    Notices.done(getTranslation("matters.closed", matter.title()), this::reopen);
                    changed.run();
                })
                .open();
    }

    private void reopen() {
        screens.register().reopen(matter.id());
        Notices.done(getTranslation("matters.reopened", matter.title()));
        changed.run();
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .format(day);
    }
}
