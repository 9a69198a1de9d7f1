package io.chancery.infra.web.branding;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.text.PersonalChoices;

/// Writes the firm's colours, scheme and name into the first page a browser loads, the sign-in page included.
///
/// The registry's copy of the branding is used, so a page needs no transaction before there is anybody to show it to.
/// The colours are safe in a stylesheet because [Branding] accepts nothing but `#rrggbb`.
final class BrandingListener implements VaadinServiceInitListener {

    private final TenantDirectory directory;
    private final PersonalChoices choices;

    BrandingListener(TenantDirectory directory, PersonalChoices choices) {
        this.directory = directory;
        this.choices = choices;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(
                page -> TenantContext.current().flatMap(directory::find).ifPresent(firm -> brand(page, firm)));
    }

    private void brand(IndexHtmlResponse page, Tenant firm) {
        var document = page.getDocument();
        var branding = firm.branding();
        document.head()
                .appendElement("style")
                .text(":root{--brand-primary:%s;--brand-accent:%s;}".formatted(branding.primary(), branding.accent()));
        document.title(firm.name());
        switch (choices.scheme().orElse(branding.scheme())) {
            case LIGHT -> scheme(page, "light");
            case DARK -> scheme(page, "dark");
            case SYSTEM -> scheme(page, "light dark");
        }
    }

    private static void scheme(IndexHtmlResponse page, String value) {
        var html = page.getDocument().getElementsByTag("html").first();
        if (html != null) {
            html.attr("style", "color-scheme: " + value).attr("theme", value.replace(' ', '-'));
        }
    }
}
