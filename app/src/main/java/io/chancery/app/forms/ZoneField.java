package io.chancery.app.forms;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;

/// A time zone by the name of a place in it, such as `Europe/Berlin`.
public final class ZoneField extends ComboBox<String> {

    public ZoneField(String label) {
        super(label);
        setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
                .sorted()
                .toList());
        setItemLabelGenerator(zone -> zone.replace('_', ' '));
    }
}
