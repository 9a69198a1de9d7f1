package io.chancery.app.today;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// What a feature shows on the first screen; a bean.
public interface TodayPart {

    String permission();

    /// Position on the screen.
    int order();

    /// Nothing when there is nothing to say to this person now.
    Optional<Component> part();
}
