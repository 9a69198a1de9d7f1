package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.shared.Registration;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.invoicing.InvoiceFileStatus;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceSheet;
import io.chancery.app.shell.NothingHere;
import org.jspecify.annotations.Nullable;

/// One issued document beside the list. While its files are being made it looks again every second.
class InvoicePanel extends Composite<Div> {

    private static final int EVERY_SECOND = 1_000;
    private static final int NEVER = -1;

    private final InvoiceScreens screens;
    private final InvoiceId invoice;
    private final SerializableRunnable changed;
    private final SerializableConsumer<InvoiceId> show;
    private @Nullable Registration waiting;

    /// @param changed called when the list shows something old
    /// @param show called to open another document beside the list
    InvoicePanel(
            InvoiceScreens screens,
            InvoiceId invoice,
            SerializableRunnable changed,
            SerializableConsumer<InvoiceId> show) {
        this.screens = screens;
        this.invoice = invoice;
        this.changed = changed;
        this.show = show;
        getContent().addClassName("ch-panel");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stopWaiting();
    }

    private void show() {
        getContent().removeAll();
        try {
            var sheet = screens.invoice(invoice);
            getContent().add(new InvoicePage(screens, sheet, this::refresh, show));
            if (isBeingMade(sheet)) {
                waitForFiles();
            } else {
                stopWaiting();
            }
        } catch (NotInThisFirm missing) {
            getContent().add(new NothingHere());
        }
    }

    private void refresh() {
        changed.run();
        show();
    }

    private static boolean isBeingMade(InvoiceSheet sheet) {
        return sheet.files().stream().anyMatch(file -> file.state() == InvoiceFileStatus.State.PENDING);
    }

    private void waitForFiles() {
        if (waiting == null) {
            getUI().ifPresent(ui -> {
                ui.setPollInterval(EVERY_SECOND);
                waiting = ui.addPollListener(poll -> show());
            });
        }
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.remove();
            waiting = null;
            getUI().ifPresent(ui -> ui.setPollInterval(NEVER));
        }
    }
}
