package io.chancery.app.people.ui;

import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.chancery.app.people.Exports;
import io.chancery.themes.field.ExportGuard;
import org.springframework.stereotype.Component;

/// Stands at every page of the application: whoever takes many rows out confirms first that it is they.
@Component
class ExportsAreAskedFor implements ExportGuard, VaadinServiceInitListener {

    private final Exports exports;
    private final StepUp stepUp;

    ExportsAreAskedFor(Exports exports, StepUp stepUp) {
        this.exports = exports;
        this.stepUp = stepUp;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> standAt(init.getUI()));
    }

    @Override
    public void ask(SerializableRunnable fetch) {
        stepUp.run(() -> {
            exports.ask();
            fetch.run();
        });
    }

    @Override
    public void leaves(String fileName, int rows) {
        exports.leaves(fileName, rows);
    }
}
