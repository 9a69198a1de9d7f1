package io.chancery.app.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.chancery.app.people.FirmsProvider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Sends whoever has neither a factor nor a password here to the firm's provider, which asks them anew and sends them
/// back to this page.
class ProviderProof extends Dialog {

    ProviderProof(FirmsProvider.Offer offer) {
        setHeaderTitle(getTranslation("web.factor.still-you"));
        addClassName("ch-form-dialog");
        add(new Paragraph(getTranslation("people.provider.still-you", offer.name())));
        var go = new Button(getTranslation("people.provider.confirm", offer.name()), _ -> leave(offer));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setTestId("confirm-at-provider");
        var cancel = new Button(getTranslation("themes.cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, go);
    }

    private static void leave(FirmsProvider.Offer offer) {
        var ui = UI.getCurrentOrThrow();
        var page = "/" + ui.getInternals().getActiveViewLocation().getPathWithQueryParameters();
        ui.getPage().setLocation(offer.path() + "?anew&page=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
    }
}
