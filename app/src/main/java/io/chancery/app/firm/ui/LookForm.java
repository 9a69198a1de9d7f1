package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.FirmSheet;
import io.chancery.app.firm.LogoImage;
import io.chancery.app.firm.LogoIsUnusable;
import io.chancery.app.forms.Refusals;
import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Branding.Scheme;
import io.chancery.themes.field.ColourField;
import io.chancery.themes.field.UploadBox;
import io.chancery.themes.field.UploadedFile;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Colours, light or dark, and the logo. The page itself shows the choice while it is being made, and goes back
/// to what
/// is saved when it is left.
class LookForm extends Composite<Div> {

    private static final class Entries implements Serializable {
        String primary = "";
        String accent = "";
        Scheme scheme = Scheme.SYSTEM;
    }

    private final FirmSheet firm;
    private final Binder<Entries> binder = new Binder<>();
    private final LookPreview preview;
    private final Span problem = new Span();
    private @Nullable String logo;

    LookForm(FirmScreens screens, SerializableRunnable reset) {
        firm = screens.profile().firm();
        logo = firm.branding().logo();
        preview = new LookPreview(firm.name());
        var entries = new Entries();
        entries.primary = firm.branding().primary();
        entries.accent = firm.branding().accent();
        entries.scheme = firm.branding().scheme();

        // Create
        var primary = new ColourField(getTranslation("firm.field.primaryColour"));
        var accent = new ColourField(getTranslation("firm.field.accentColour"));
        var scheme = new RadioButtonGroup<Scheme>(getTranslation("firm.field.scheme"));
        scheme.setItems(Scheme.values());
        scheme.setItemLabelGenerator(
                one -> getTranslation("firm.scheme." + one.name().toLowerCase(Locale.ROOT)));
        scheme.setHelperText(getTranslation("firm.scheme.help"));

        // Bind
        var required = getTranslation("forms.required");
        binder.forField(primary).asRequired(required).bind(e -> e.primary, (e, colour) -> e.primary = colour);
        binder.forField(accent).asRequired(required).bind(e -> e.accent, (e, colour) -> e.accent = colour);
        binder.forField(scheme).asRequired(required).bind(e -> e.scheme, (e, one) -> e.scheme = one);

        // Listen
        primary.addValueChangeListener(event -> preview.primary(event.getValue()));
        accent.addValueChangeListener(event -> preview.accent(event.getValue()));
        scheme.addValueChangeListener(event -> preview.scheme(event.getValue()));

        // Lay out
        getContent().addClassName("ch-look");
        getContent()
                .add(
                        new PlainForm<>(
                                        binder,
                                        entries,
                                        e -> screens.administration()
                                                .look(
                                                        new Branding(e.primary, e.accent, e.scheme, logo),
                                                        firm.version()))
                                .fields(
                                        screens.mayChange(),
                                        reset,
                                        new FormSection(getTranslation("firm.section.colours"), primary, accent)
                                                .addWide(scheme),
                                        logoSection(screens.mayChange())),
                        preview);
        preview.logo(logo);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        preview.restore(event.getUI(), firm.branding());
    }

    private FormSection logoSection(boolean mayChange) {
        var section = new FormSection(getTranslation("firm.section.logo"));
        if (mayChange) {
            problem.addClassName("ch-problem");
            problem.getElement().setAttribute("role", "alert");
            var remove = new VerbButton(getTranslation("firm.logo.remove"), () -> use(null));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            section.addWide(new UploadBox(
                            getTranslation("firm.logo.upload"),
                            LogoImage.BYTES_MAX,
                            List.of(".png", ".jpg", ".jpeg", ".svg"),
                            this::receive))
                    .addWide(problem)
                    .addWide(remove);
        }
        return section;
    }

    private void receive(UploadedFile file) {
        try (var content = file.open()) {
            use(LogoImage.read(content.readAllBytes()));
        } catch (LogoIsUnusable unusable) {
            problem.setText(Refusals.text(this, unusable));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void use(@Nullable String picture) {
        problem.setText("");
        logo = picture;
        preview.logo(picture);
    }
}
