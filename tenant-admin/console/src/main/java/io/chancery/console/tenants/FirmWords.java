package io.chancery.console.tenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.chancery.console.upgrades.UpgradeWords;
import io.chancery.control.tenants.FleetRow;
import io.chancery.control.tenants.FleetStanding;
import io.chancery.control.tenants.FleetState;
import io.chancery.control.upgrades.UpgradeState;
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
        if (firm.orderFailed()) {
            return new Status(reader.getTranslation("fleet.order-failed"), Tone.BAD);
        }
        var state = firm.fleetState();
        return new Status(state(reader, state), tone(state));
    }

    static String state(Component reader, FleetState state) {
        return reader.getTranslation("fleet.state." + state.name());
    }

    static String time(Component reader, @Nullable Instant at, ZoneId zone) {
        return at == null
                ? reader.getTranslation("fleet.never")
                : InstantFormat.toTheMinute(UI.getCurrentOrThrow().getLocale(), zone)
                        .format(at);
    }

    /// The newest rehearsal, such as "2026.3: Done"; empty when there was none.
    static String rehearsal(Component reader, FleetStanding standing) {
        var state = standing.rehearsal();
        return state == null
                ? ""
                : standing.rehearsedFor() + ": " + UpgradeWords.state(reader, UpgradeState.valueOf(state));
    }

    /// The newest upgrade with its day; empty when there was none.
    static String upgrade(Component reader, FleetStanding standing, ZoneId zone) {
        var state = standing.upgrade();
        return state == null
                ? ""
                : "%s: %s, %s"
                        .formatted(
                                standing.upgradedTo(),
                                UpgradeWords.state(reader, UpgradeState.valueOf(state)),
                                time(reader, standing.upgradeAt(), zone));
    }

    /// How many parts of its schema differ; empty when none does or nobody has compared it.
    static String drift(FleetStanding standing) {
        var drift = standing.drift();
        return drift == null || drift == 0 ? "" : drift.toString();
    }

    private static Tone tone(FleetState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case OPENING, MAINTENANCE -> Tone.INFO;
            case SUSPENDED, CLOSING -> Tone.WARN;
            case CLOSED -> Tone.NEUTRAL;
        };
    }
}
