package io.chancery.themes.gallery;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.ColourField;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.field.HoursField;
import io.chancery.themes.field.MoneyField;
import io.chancery.themes.field.UploadBox;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// A form with every field.
@Route(value = "form", layout = GalleryFrame.class)
@PageTitle("Form")
public class FormView extends Composite<DetailPage> {

    public FormView() {
        this(() -> {});
    }

    FormView(SerializableRunnable onCancel) {
        TextField name = new TextField("Name");
        name.setHelperText("As it stands on the invoice.");
        TextField number = new TextField("Number");
        number.setInvalid(true);
        number.setErrorMessage("Another client has this number; the next free one is C-1320.");
        ComboBox<String> country = new ComboBox<>("Country", "United States", "United Kingdom", "Germany");
        country.setValue("United States");
        FreeDateField day = new FreeDateField("Day", () -> LocalDate.of(2026, 11, 23));
        day.setValue(LocalDate.of(2026, 11, 20));
        HoursField hours = new HoursField("Time");
        hours.setValue(Duration.ofMinutes(42));
        MoneyField amount = new MoneyField("Amount", "USD");
        amount.setValue(new BigDecimal("1234.50"));
        MoneyField euro = new MoneyField("Amount in euro", "EUR");
        euro.setValue(new BigDecimal("99.00"));
        ColourField colour = new ColourField("Main colour");
        colour.setValue("#e0c341");
        TextArea narrative = new TextArea("Narrative");
        narrative.setValue("Draft and revise motion to compel; confer with opposing counsel.");
        FormSection client = new FormSection("Client", name, number, country, new Checkbox("Statements by e-mail"));
        FormSection work = new FormSection("Work", day, hours, amount, euro, colour)
                .addWide(narrative)
                .help("Types freely: mon, -1, 3/14; 0:42, 42m, .7");
        UploadBox upload = new UploadBox(
                "LEDES file",
                2L * 1024 * 1024,
                List.of(".txt"),
                file -> Notices.done(file.name() + ": " + file.bytes() + " bytes"));
        FormActions actions =
                new FormActions("Save", () -> Notices.done("Saved", () -> {}), onCancel, () -> !name.isEmpty());
        DetailPage page = getContent();
        page.add(new Div(client), new Div(work), upload, actions);
    }

    @Override
    protected DetailPage initContent() {
        return new DetailPage(new DetailHead("New client"));
    }
}
