package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.people.DeviceId;
import io.chancery.app.people.DeviceRow;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.form.VerbButton;
import java.io.Serializable;
import java.util.List;

/// Browsers that are asked for no second step, with a way to ask each again. Where there are none it is not shown.
class DevicesPart extends Composite<Section> {

    private final Source source;
    private final UnorderedList list = new UnorderedList();
    private final Section section = new Section(getTranslation("people.device.title"), list);

    /// Whose browsers they are.
    interface Source extends Serializable {

        List<DeviceRow> remembered();

        void forget(DeviceId device);
    }

    DevicesPart(Source source) {
        this.source = source;
    }

    @Override
    protected Section initContent() {
        list.addClassName("ch-rows");
        show(source.remembered());
        return section;
    }

    private void show(List<DeviceRow> rows) {
        list.removeAll();
        rows.forEach(row -> list.add(line(row)));
        section.setVisible(!rows.isEmpty());
    }

    private ListItem line(DeviceRow row) {
        var browser = PersonWords.browser(this, row.browser(), row.system());
        var name = new Span(browser);
        name.addClassName("ch-row-name");
        var until = new Span(getTranslation("people.device.until", PersonWords.moment(row.until())));
        until.addClassName("ch-muted");
        var words = new Div(name, until);
        words.addClassName("ch-row-words");
        var forget = new VerbButton(getTranslation("people.device.forget"), () -> forget(row));
        forget.setAriaLabel(getTranslation("people.device.forget-of", browser));
        return new ListItem(words, forget);
    }

    private void forget(DeviceRow row) {
        source.forget(row.id());
        Notices.done(getTranslation("people.device.forgotten"));
        show(source.remembered());
    }
}
