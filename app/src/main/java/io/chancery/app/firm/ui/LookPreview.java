package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.chancery.infra.tenancy.Branding;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Section;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.frame.Scheme;
import org.jspecify.annotations.Nullable;

/// Shows a look before it is saved: a sample here, and the colours on the whole page.
class LookPreview extends Composite<Section> {

    private final String firmName;
    private final Div brand = new Div();

    LookPreview(String firmName) {
        this.firmName = firmName;
    }

    @Override
    protected Section initContent() {
        var button = new Button(getTranslation("firm.preview.button"));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        var link = new Anchor("firm?tab=look", getTranslation("firm.preview.link"));
        brand.addClassName("ch-brand");
        var sample = new Div(brand, button, link, new StatusBadge(getTranslation("firm.preview.badge"), Tone.ACCENT));
        sample.addClassName("ch-look-sample");
        return new Section(getTranslation("firm.preview"), sample);
    }

    void primary(@Nullable String colour) {
        show("--brand-primary", colour);
    }

    void accent(@Nullable String colour) {
        show("--brand-accent", colour);
    }

    void scheme(Branding.@Nullable Scheme scheme) {
        if (scheme != null) {
            getUI().ifPresent(ui -> Scheme.valueOf(scheme.name()).applyTo(ui));
        }
    }

    void logo(@Nullable String picture) {
        getContent();
        brand.removeAll();
        if (picture != null) {
            brand.add(new Image(picture, ""));
        }
        var name = new Span(firmName);
        name.addClassName("ch-brand-name");
        brand.add(name);
    }

    /// Gives the page its saved look back.
    void restore(UI ui, Branding saved) {
        ui.getPage()
                .executeJs("document.documentElement.style.removeProperty('--brand-primary');"
                        + "document.documentElement.style.removeProperty('--brand-accent')");
        Scheme.valueOf(saved.scheme().name()).applyTo(ui);
    }

    private void show(String property, @Nullable String colour) {
        if (colour != null) {
            getUI().ifPresent(ui ->
                    ui.getPage().executeJs("document.documentElement.style.setProperty($0, $1)", property, colour));
        }
    }
}
