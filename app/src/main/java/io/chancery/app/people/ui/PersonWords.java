package io.chancery.app.people.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PersonState;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Roles, states and moments in the reader's words.
final class PersonWords {

    private PersonWords() {}

    static String role(Component near, FirmRole role) {
        return near.getTranslation("people.role." + role.name());
    }

    static String roles(Component near, Collection<FirmRole> roles) {
        return roles.stream().sorted().map(role -> role(near, role)).collect(Collectors.joining(", "));
    }

    static Status state(Component near, PersonState state) {
        return switch (state) {
            case INVITED -> new Status(near.getTranslation("people.state.invited"), Tone.INFO);
            case ACTIVE -> new Status(near.getTranslation("people.state.active"), Tone.GOOD);
            case DISABLED -> new Status(near.getTranslation("people.state.disabled"), Tone.NEUTRAL);
        };
    }

    /// @param browser empty when nobody knows
    /// @param system empty when nobody knows
    static String browser(Component near, String browser, String system) {
        if (browser.isEmpty() || system.isEmpty()) {
            var known = browser + system;
            return known.isEmpty() ? near.getTranslation("people.sign-in.unknown") : known;
        }
        return near.getTranslation("people.sign-in.browser", browser, system);
    }

    static String moment(@Nullable Instant at) {
        var reader = CurrentPerson.require();
        return at == null
                ? ""
                : InstantFormat.toTheMinute(reader.locale(), reader.zone()).format(at);
    }
}
