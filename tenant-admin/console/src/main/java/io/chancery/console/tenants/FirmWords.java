package io.chancery.console.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.control.tenants.FleetRow;
import io.chancery.infra.tenancy.TenantState;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// How a firm's state and times are written.
final class FirmWords {

    private FirmWords() {}

    static Status status(Component reader, FleetRow firm) {
        return firm.orderFailed()
                ? new Status(reader.getTranslation("fleet.order-failed"), Tone.BAD)
                : new Status(state(reader, firm.state()), tone(firm.state()));
    }

    static String state(Component reader, TenantState state) {
        return reader.getTranslation("fleet.state." + state.name());
    }

    static String time(Component reader, @Nullable Instant at, ZoneId zone) {
        return at == null
                ? reader.getTranslation("fleet.never")
                : InstantFormat.toTheMinute(UI.getCurrentOrThrow().getLocale(), zone)
                        .format(at);
    }

    private static Tone tone(TenantState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case OPENING, MAINTENANCE -> Tone.INFO;
            case SUSPENDED -> Tone.WARN;
            case CLOSED -> Tone.NEUTRAL;
        };
    }
}
