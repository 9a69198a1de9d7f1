package io.chancery.app.firm.ui;

import io.chancery.app.firm.FirmProfile;
import io.chancery.app.people.Permission;
import io.chancery.app.today.FirstHourStep;
import io.chancery.infra.tenancy.Branding;
import org.springframework.stereotype.Component;

/// First hour: the firm's own look.
@Component
class LookStep implements FirstHourStep {

    private final FirmProfile firm;

    LookStep(FirmProfile firm) {
        this.firm = firm;
    }

    @Override
    public String permission() {
        return Permission.FIRM_WRITE;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String text() {
        return "firm.step.logo";
    }

    @Override
    public String path() {
        return FirmNavigation.toLook();
    }

    @Override
    public boolean isDone() {
        return !firm.branding().equals(Branding.DEFAULT);
    }
}
