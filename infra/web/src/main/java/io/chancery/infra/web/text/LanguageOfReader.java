package io.chancery.infra.web.text;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;

/// Every page opens in the person's own language; before anybody signed in, in one the browser asks for; otherwise in
/// the firm's.
final class LanguageOfReader implements VaadinServiceInitListener {

    private final PersonalChoices choices;
    private final ObjectProvider<TenantDirectory> directory;

    LanguageOfReader(PersonalChoices choices, ObjectProvider<TenantDirectory> directory) {
        this.choices = choices;
        this.directory = directory;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            var chosen = choices.locale();
            Languages.note(init.getUI().getSession().getSession(), chosen.orElse(null));
            init.getUI().setLocale(chosen.orElseGet(this::ofBrowser));
        });
    }

    private Locale ofBrowser() {
        var request = VaadinServletRequest.getCurrent();
        return request == null ? ofFirm() : Languages.best(request.getHttpServletRequest(), ofFirm());
    }

    private Locale ofFirm() {
        return TenantContext.current()
                .flatMap(tenant -> directory.getObject().find(tenant))
                .map(Tenant::locale)
                .orElse(Locale.US);
    }
}
