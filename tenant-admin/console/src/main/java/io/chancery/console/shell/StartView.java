package io.chancery.console.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;

/// Whoever comes in stands before the fleet.
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    private final ObjectProvider<ConsoleEntry> entries;

    StartView(ObjectProvider<ConsoleEntry> entries) {
        this.entries = entries;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        entries.stream()
                .map(ConsoleEntry::item)
                .min(Comparator.comparingInt(item -> item.order()))
                .ifPresent(first -> event.forwardTo(first.path()));
    }
}
