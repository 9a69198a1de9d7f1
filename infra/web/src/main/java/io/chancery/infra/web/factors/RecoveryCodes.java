package io.chancery.infra.web.factors;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.themes.field.CopyButton;
import java.util.List;

/// The codes that help when the application is lost, seen once.
public final class RecoveryCodes extends Composite<Div> {

    public RecoveryCodes(List<String> codes) {
        // Create
        var list = new OrderedList();
        list.addClassName("ch-recovery-codes");
        codes.forEach(code -> list.add(new ListItem(code)));
        var copy = new CopyButton(String.join("\n", codes));

        // Lay out
        getContent().addClassName("ch-enrolment");
        getContent().add(new Paragraph(getTranslation("web.factor.codes-text")), list, copy);
    }
}
