package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/// The codes that help when the application is lost, seen once.
class RecoveryCodes extends Composite<Div> {

    RecoveryCodes(List<String> codes) {
        // Create
        var list = new OrderedList();
        list.addClassName("ch-recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        var copy = new Button(getTranslation("people.link-copy"));

        // Listen
        Clipboard.onClick(copy)
                .writeText(
                        String.join("\n", codes),
                        _ -> copy.setText(getTranslation("people.link-copied")),
                        _ -> copy.setText(getTranslation("people.link-by-hand")));

        // Lay out
        getContent().addClassName("ch-enrolment");
        getContent().add(new Paragraph(getTranslation("people.factor.codes-text")), list, copy);
    }
}
