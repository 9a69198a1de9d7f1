package io.chancery.app.unbilled;

import com.vaadin.flow.component.Component;
import io.chancery.app.work.WorkLine;
import java.util.Optional;

/// What another feature shows on the page of a piece of work; a bean.
public interface WorkSection {

    String permission();

    /// Asked only for work that this person may know of; empty where there is nothing to show for this kind.
    Optional<Component> section(WorkLine line);
}
