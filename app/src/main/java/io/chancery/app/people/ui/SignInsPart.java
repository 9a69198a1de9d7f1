package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.people.SignInRow;
import io.chancery.infra.web.signin.CurrentSignIn;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where somebody is signed in, with a way to end each; the one that is looking is marked and has none.
class SignInsPart extends Composite<Section> {

    private final Source source;
    private final String title;
    private final String endAll;
    private final UnorderedList list = new UnorderedList();
    private final Div all = new Div();

    /// Whose sign-ins they are.
    interface Source extends Serializable {

        List<SignInRow> open();

        void end(SignInId signIn);

        /// All but the one that is looking.
        void endAll();
    }

    /// @param endAll what the button says that ends all but the one that is looking
    SignInsPart(String title, String endAll, Source source) {
        this.source = source;
        this.title = title;
        this.endAll = endAll;
    }

    @Override
    protected Section initContent() {
        list.addClassName("ch-rows");
        var section = new Section(title, list).action(all);
        show();
        return section;
    }

    private void show() {
        var own = CurrentSignIn.find().orElse(null);
        var rows = source.open();
        list.removeAll();
        all.removeAll();
        if (rows.isEmpty()) {
            list.add(new ListItem(new Paragraph(getTranslation("people.sign-in.none"))));
        }
        rows.forEach(row -> list.add(line(row, own)));
        if (rows.stream().filter(row -> !row.id().equals(own)).count() > 1) {
            var button = new VerbButton(endAll, this::endAll);
            button.setTestId("end-all-sign-ins");
            all.add(button);
        }
    }

    private ListItem line(SignInRow row, @Nullable SignInId own) {
        var name = new Span(browser(row));
        name.addClassName("ch-row-name");
        var when = new Span(getTranslation(
                "people.sign-in.line",
                PersonWords.moment(row.beganAt()),
                PersonWords.moment(row.seenAt()),
                row.address()));
        when.addClassName("ch-muted");
        var words = new Div(name, when);
        words.addClassName("ch-row-words");
        if (row.id().equals(own)) {
            return new ListItem(words, new StatusBadge(getTranslation("people.sign-in.this"), Tone.GOOD));
        }
        var end = new VerbButton(getTranslation("people.sign-in.end"), () -> end(row));
        end.setAriaLabel(getTranslation("people.sign-in.end-of", browser(row)));
        return new ListItem(words, end);
    }

    private String browser(SignInRow row) {
        return PersonWords.browser(this, row.browser(), row.system());
    }

    private void end(SignInRow row) {
        source.end(row.id());
        told();
    }

    private void endAll() {
        source.endAll();
        told();
    }

    private void told() {
        Notices.done(getTranslation("people.sign-in.ended"));
        show();
    }
}
