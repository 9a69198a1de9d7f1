package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.people.OwnPasskeys;
import io.chancery.app.people.PasskeyRow;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;

/// One's own passkeys, with a way to make another and to remove each.
class PasskeysPart extends Composite<Section> {

    private final OwnPasskeys own;
    private final StepUp stepUp;
    private final SerializableRunnable changed;
    private final UnorderedList list = new UnorderedList();

    /// @param changed told when one came or went
    PasskeysPart(OwnPasskeys own, StepUp stepUp, SerializableRunnable changed) {
        this.own = own;
        this.stepUp = stepUp;
        this.changed = changed;
    }

    @Override
    protected Section initContent() {
        list.addClassName("ch-rows");
        var add = new VerbButton(
                getTranslation("people.passkey.add"),
                () -> stepUp.run(() -> {
                    own.begin();
                    new PasskeyDialog(own, this::refresh).open();
                }));
        add.setTestId("add-passkey");
        show();
        return new Section(
                        getTranslation("people.passkey.title"),
                        new Paragraph(getTranslation("people.passkey.text")),
                        list)
                .action(add);
    }

    private void show() {
        list.removeAll();
        own.list().forEach(row -> list.add(line(row)));
    }

    private ListItem line(PasskeyRow row) {
        var name = new Span(row.name());
        name.addClassName("ch-row-name");
        var used = row.usedAt();
        var when = new Span(
                used == null
                        ? getTranslation("people.passkey.unused", PersonWords.moment(row.createdAt()))
                        : getTranslation(
                                "people.passkey.line", PersonWords.moment(row.createdAt()), PersonWords.moment(used)));
        when.addClassName("ch-muted");
        var words = new Div(name, when);
        words.addClassName("ch-row-words");
        var remove = new VerbButton(getTranslation("people.factor.remove"), () -> askToRemove(row));
        remove.setAriaLabel(getTranslation("people.passkey.remove-of", row.name()));
        return new ListItem(words, remove);
    }

    private void askToRemove(PasskeyRow row) {
        new ConfirmByName(
                        getTranslation("people.passkey.remove-title"),
                        getTranslation("people.passkey.remove-text"),
                        row.name(),
                        getTranslation("people.factor.remove"),
                        () -> stepUp.run(() -> remove(row)))
                .open();
    }

    private void remove(PasskeyRow row) {
        own.remove(row.id());
        Notices.done(getTranslation("people.passkey.removed", row.name()));
        refresh();
    }

    private void refresh() {
        show();
        changed.run();
    }
}
