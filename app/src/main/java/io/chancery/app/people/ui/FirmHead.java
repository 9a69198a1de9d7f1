package io.chancery.app.people.ui;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.web.branding.FirmBranding;

/// The firm's logo and name above a form, so that people see whose door they stand at.
public class FirmHead extends Header {

    public FirmHead(TenantDirectory directory) {
        addClassName("ch-door-firm");
        var firm = directory.require(TenantContext.require());
        if (firm.branding().logo() != null) {
            add(new Image(FirmBranding.LOGO_PATH.substring(1), ""));
        }
        add(new Span(firm.name()));
    }
}
