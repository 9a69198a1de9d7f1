package io.chancery.app.firm.ui;

import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import org.springframework.stereotype.Component;

/// The services that the firm's forms need.
@Component
class FirmScreens {

    private final FirmProfile profile;
    private final FirmAdministration administration;

    FirmScreens(FirmProfile profile, FirmAdministration administration) {
        this.profile = profile;
        this.administration = administration;
    }

    FirmProfile profile() {
        return profile;
    }

    FirmAdministration administration() {
        return administration;
    }

    boolean mayChange() {
        return Permissions.has(Permission.FIRM_WRITE);
    }
}
