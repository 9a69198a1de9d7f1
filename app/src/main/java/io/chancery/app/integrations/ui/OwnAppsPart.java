package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.integrations.AppConsents;
import io.chancery.app.integrations.OwnApp;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;
import java.util.stream.Collectors;

/// The apps that somebody has let act for them, each with a button that takes it back.
class OwnAppsPart extends Composite<Div> {

    private final AppConsents consents;

    OwnAppsPart(AppConsents consents) {
        this.consents = consents;
        getContent().addClassName("ch-form-part");
        show();
    }

    private void show() {
        var apps = consents.own();
        getContent().removeAll();
        var section = new FormSection(getTranslation("integrations.own.title"));
        getContent().add(section);
        if (apps.isEmpty()) {
            section.addWide(new Paragraph(getTranslation("integrations.own.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("ch-rows");
        apps.forEach(app -> list.add(line(app)));
        section.addWide(list);
    }

    private ListItem line(OwnApp app) {
        var name = new Span(app.name());
        name.addClassName("ch-row-name");
        var may = app.scopes().stream()
                .map(scope -> IntegrationWords.scopeForPerson(this, scope))
                .collect(Collectors.joining(", "));
        var what = new Span(getTranslation("integrations.own.line", IntegrationWords.moment(app.since()), may));
        what.addClassName("ch-muted");
        var words = new Div(name, what);
        words.addClassName("ch-row-words");
        var withdraw = new VerbButton(getTranslation("integrations.own.withdraw"), () -> withdraw(app));
        withdraw.setAriaLabel(getTranslation("integrations.own.withdraw-from", app.name()));
        withdraw.setTestId("withdraw");
        return new ListItem(words, withdraw);
    }

    private void withdraw(OwnApp app) {
        consents.withdraw(app.id());
        Notices.done(getTranslation("integrations.own.withdrawn", app.name()));
        show();
    }
}
