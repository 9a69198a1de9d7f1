package io.chancery.app.invoicing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.invoicing.InvoiceFileStatus;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.shell.NothingHere;

/// One issued document beside the list. Its files appear as soon as they are made.
class InvoicePanel extends Composite<Div> {

    private final InvoiceScreens screens;
    private final InvoiceId invoice;
    private final SerializableRunnable changed;
    private final SerializableConsumer<InvoiceId> show;

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
        // Before it is shown the first time: what changes meanwhile is shown again.
        screens.live().follow(this, InvoiceFileStatus.CHANGED, invoice.toString(), this::show);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        getContent().removeAll();
        try {
            getContent().add(new InvoicePage(screens, screens.invoice(invoice), this::refresh, show));
        } catch (NotInThisFirm missing) {
            getContent().add(new NothingHere());
        }
    }

    private void refresh() {
        changed.run();
        show();
    }
}
