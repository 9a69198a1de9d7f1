package io.chancery.app.timekeeping;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.work.WorkLine;
import java.time.LocalDate;

/// Lends the fields of a time entry to other screens.
@org.springframework.stereotype.Component
public class TimeEditing {

    private final TimeScreens screens;

    TimeEditing(TimeScreens screens) {
        this.screens = screens;
    }

    /// @param saved called with the day the entry is on now
    public Component editing(WorkLine entry, SerializableConsumer<LocalDate> saved, SerializableRunnable leave) {
        return new EditEntry(screens, entry, saved, leave);
    }
}
