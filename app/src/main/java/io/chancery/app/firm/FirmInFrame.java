package io.chancery.app.firm;

import io.chancery.app.shell.FrameFirm;
import io.chancery.themes.frame.Brand;
import org.springframework.stereotype.Component;

/// Names the frame's firm and shows its logo.
@Component
class FirmInFrame implements FrameFirm {

    private final FirmProfile profile;

    FirmInFrame(FirmProfile profile) {
        this.profile = profile;
    }

    @Override
    public Brand brand() {
        var firm = profile.firm();
        return Brand.firm(firm.name(), firm.branding().logo());
    }

    @Override
    public String homeCurrency() {
        return profile.firm().details().currency().getCurrencyCode();
    }
}
