package io.chancery.app.invoicing.ui;

import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.invoicing.BilledWork;
import io.chancery.app.invoicing.Correcting;
import io.chancery.app.invoicing.InvoiceBundle;
import io.chancery.app.invoicing.InvoiceDirectory;
import io.chancery.app.invoicing.InvoiceFile;
import io.chancery.app.invoicing.InvoiceFileKind;
import io.chancery.app.invoicing.InvoiceId;
import io.chancery.app.invoicing.InvoiceSheet;
import io.chancery.app.people.ui.StepUp;
import io.chancery.app.shell.FramePerson;
import io.chancery.app.shell.History;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.web.live.LiveScreens;
import org.springframework.stereotype.Component;

/// Makes the screens of an issued document with the services they need.
@Component
class InvoiceScreens {

    private final InvoiceDirectory directory;
    private final Correcting correcting;
    private final FramePerson person;
    private final LiveScreens live;
    private final StepUp stepUp;

    InvoiceScreens(
            InvoiceDirectory directory, Correcting correcting, FramePerson person, LiveScreens live, StepUp stepUp) {
        this.directory = directory;
        this.correcting = correcting;
        this.person = person;
        this.live = live;
        this.stepUp = stepUp;
    }

    LiveScreens live() {
        return live;
    }

    InvoiceSheet invoice(InvoiceId id) {
        return directory.invoice(id);
    }

    InvoiceFile file(InvoiceId id, InvoiceFileKind kind) {
        return directory.file(id, kind);
    }

    InvoiceBundle bundle(InvoiceId id) {
        return directory.bundle(id);
    }

    InvoiceId correct(CommandId command, InvoiceId id, String reason, BilledWork work) {
        return correcting.correct(command, id, reason, work);
    }

    /// Runs what may ask first whether it is still they who sit there.
    void stepUp(SerializableRunnable verb) {
        stepUp.run(verb);
    }

    History history(InvoiceId id) {
        return new History("invoicing", person.zone(), directory.history(id, History.LENGTH));
    }
}
