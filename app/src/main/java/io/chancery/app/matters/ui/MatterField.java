package io.chancery.app.matters.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.chancery.app.matters.MatterDirectory;
import io.chancery.app.matters.MatterReference;

/// An open matter that this person may know of, found by typing part of its number, its name or its client.
public final class MatterField extends ComboBox<MatterReference> {

    public MatterField(String label, MatterDirectory directory) {
        super(label);
        setItems(query ->
                directory.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setItemLabelGenerator(matter -> matter.number() + " " + matter.name() + " – " + matter.clientName());
    }
}
