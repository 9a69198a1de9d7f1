package io.chancery.app.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.chancery.app.documents.DocumentId;
import io.chancery.app.documents.DocumentSheet;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import io.chancery.app.unbilled.WorkSection;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkLine;
import io.chancery.themes.detail.Section;
import io.chancery.themes.form.VerbButton;
import java.util.Optional;

/// The receipts of a cost, on its page, and the box to drop more into until an invoice has it.
@org.springframework.stereotype.Component
class ReceiptsOfWork implements WorkSection {

    private final DocumentScreens screens;

    ReceiptsOfWork(DocumentScreens screens) {
        this.screens = screens;
    }

    @Override
    public String permission() {
        return Permission.DOCUMENT_READ;
    }

    @Override
    public Optional<Component> section(WorkLine line) {
        var matter = line.matter();
        if (line.kind() != WorkKind.COST || matter == null) {
            return Optional.empty();
        }
        var ui = UI.getCurrentOrThrow();
        var mayChange = !line.billed() && Permissions.has(Permission.DOCUMENT_WRITE);
        var id = line.id();
        var shown = new Div();
        show(shown, id, mayChange);
        var section =
                new Section(ui.getTranslation("documents.receipts")).help(ui.getTranslation("documents.receipts.help"));
        section.add(shown);
        if (mayChange) {
            section.add(screens.box(ui.getTranslation("documents.receipts.drop"), matter, document -> {
                screens.receipts().attach(id, document);
                show(shown, id, true);
            }));
        }
        return Optional.of(section);
    }

    private void show(Div place, WorkItemId cost, boolean mayChange) {
        var ui = UI.getCurrentOrThrow();
        place.removeAll();
        var receipts = screens.receipts().of(cost);
        if (receipts.isEmpty()) {
            place.add(new Paragraph(ui.getTranslation("documents.receipts.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("ch-verdicts");
        for (var receipt : receipts) {
            list.add(line(place, cost, receipt, mayChange));
        }
        place.add(list);
    }

    private ListItem line(Div place, WorkItemId cost, DocumentSheet receipt, boolean mayChange) {
        var ui = UI.getCurrentOrThrow();
        var id = receipt.id();
        var line = new ListItem(new Anchor(DocumentsNavigation.toDocument(id), receipt.name()));
        if (mayChange) {
            var detach = new VerbButton(ui.getTranslation("documents.receipts.detach"), () -> detach(place, cost, id));
            detach.addThemeVariants(com.vaadin.flow.component.button.ButtonVariant.TERTIARY);
            detach.setAriaLabel(ui.getTranslation("documents.receipts.detach") + " " + receipt.name());
            line.add(detach);
        }
        return line;
    }

    private void detach(Div place, WorkItemId cost, DocumentId receipt) {
        screens.receipts().detach(cost, receipt);
        show(place, cost, true);
    }
}
