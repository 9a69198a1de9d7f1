package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.firm.FirmAdministration;
import io.chancery.app.firm.FirmProfile;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.Permissions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/// The tabs of the firm's page, its own and those of other features, and the services that its forms need.
@org.springframework.stereotype.Component
class FirmScreens {

    static final String DETAILS = "details";
    private static final String ENTITY = "entity";
    private static final String OFFICE = "office";
    private static final String LOOK = "look";

    private final FirmProfile profile;
    private final FirmAdministration administration;
    private final ObjectProvider<FirmTab> others;

    FirmScreens(FirmProfile profile, FirmAdministration administration, ObjectProvider<FirmTab> others) {
        this.profile = profile;
        this.administration = administration;
        this.others = others;
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

    List<String> tabs() {
        return Stream.concat(
                        Stream.of(DETAILS, ENTITY, OFFICE, LOOK),
                        others.orderedStream().filter(FirmTab::isOffered).map(FirmTab::key))
                .toList();
    }

    /// @param reset shows the tab anew
    Component content(String tab, SerializableRunnable reset) {
        return switch (tab) {
            case DETAILS -> new DetailsForm(this, reset);
            case ENTITY -> new EntityForm(this, reset);
            case OFFICE -> new OfficeForm(this, reset);
            case LOOK -> new LookForm(this, reset);
            default ->
                others.stream()
                        .filter(other -> other.key().equals(tab))
                        .findFirst()
                        .orElseThrow()
                        .content();
        };
    }
}
