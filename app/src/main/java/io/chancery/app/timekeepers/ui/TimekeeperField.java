package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import io.chancery.app.timekeepers.TimekeeperDirectory;
import io.chancery.app.timekeepers.TimekeeperReference;

/// An active timekeeper, found by typing part of number or name.
public final class TimekeeperField extends ComboBox<TimekeeperReference> {

    public TimekeeperField(String label, TimekeeperDirectory directory) {
        super(label);
        setItems(query ->
                directory.matching(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        setItemLabelGenerator(timekeeper -> timekeeper.name() + " (" + timekeeper.number() + ")");
        setClearButtonVisible(true);
    }
}
