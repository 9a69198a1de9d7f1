package io.chancery.app.ebilling.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.ebilling.ImportContents;
import io.chancery.app.forms.Facts;
import io.chancery.themes.detail.Section;
import io.chancery.themes.form.VerbButton;
import io.chancery.themes.list.RecordGrid;
import java.util.List;

/// What a readable file would bring, and the two ways on.
class ImportContentsPart extends Composite<Div> {

    private final String fileName;
    private final ImportContents contents;
    private final SerializableRunnable takeIn;
    private final SerializableRunnable giveUp;

    ImportContentsPart(
            String fileName, ImportContents contents, SerializableRunnable takeIn, SerializableRunnable giveUp) {
        this.fileName = fileName;
        this.contents = contents;
        this.takeIn = takeIn;
        this.giveUp = giveUp;
    }

    @Override
    protected Div initContent() {
        var take = new VerbButton(getTranslation("ebilling.import.take-in"), takeIn);
        take.addThemeVariants(ButtonVariant.PRIMARY);
        var leave = new Button(getTranslation("themes.cancel"), click -> giveUp.run());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        var section = new Section(getTranslation("ebilling.import.contents", fileName), invoices(), news())
                .help(getTranslation("ebilling.import.contents.help"))
                .action(take)
                .action(leave);
        return new Div(section);
    }

    private RecordGrid<ImportContents.Invoice> invoices() {
        var grid = new RecordGrid<ImportContents.Invoice>("ebilling.contents");
        grid.name("number", ImportContents.Invoice::number)
                .date("date", ImportContents.Invoice::date)
                .text("client", ImportContents.Invoice::client)
                .text("matters", ImportContents.Invoice::matters)
                .figures("lines", invoice -> Integer.toString(invoice.lines()))
                .money(
                        "total",
                        invoice -> invoice.total().amount(),
                        invoice -> invoice.total().currency().getCurrencyCode());
        grid.getColumns().forEach(column -> column.setSortable(false));
        grid.setItems(contents.invoices());
        grid.setAllRowsVisible(contents.invoices().size() <= 20);
        return grid;
    }

    private Facts news() {
        return new Facts()
                .fact(getTranslation("ebilling.import.new-clients"), joined(contents.newClients()))
                .fact(getTranslation("ebilling.import.new-matters"), joined(contents.newMatters()))
                .fact(getTranslation("ebilling.import.new-timekeepers"), joined(contents.newTimekeepers()));
    }

    private String joined(List<String> names) {
        return names.isEmpty() ? getTranslation("ebilling.import.none") : String.join("; ", names);
    }
}
