package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.Component;
import io.chancery.app.integrations.IntegrationRow;
import io.chancery.app.integrations.Scope;
import io.chancery.app.people.CurrentPerson;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.Status;
import io.chancery.themes.field.InstantFormat;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Scopes, states and moments in the reader's words.
final class IntegrationWords {

    private IntegrationWords() {}

    static String scope(Component near, Scope scope) {
        return near.getTranslation("integrations.scope." + scope.name());
    }

    /// The same, said to whoever an app acts for.
    static String scopeForPerson(Component near, Scope scope) {
        return near.getTranslation("integrations.person-scope." + scope.name());
    }

    static String kind(Component near, IntegrationRow row) {
        var kind = row.isPublic() ? "PUBLIC" : row.isApp() ? "APP" : "PROGRAM";
        return near.getTranslation("integrations.kind." + kind);
    }

    static String scopes(IntegrationRow integration) {
        return integration.scopes().stream().map(Scope::word).collect(Collectors.joining(", "));
    }

    static Status state(Component near, IntegrationRow integration) {
        return integration.isRevoked()
                ? new Status(near.getTranslation("integrations.state.revoked"), Tone.NEUTRAL)
                : new Status(near.getTranslation("integrations.state.let-in"), Tone.GOOD);
    }

    static String moment(@Nullable Instant at) {
        var reader = CurrentPerson.require();
        return at == null
                ? ""
                : InstantFormat.toTheMinute(reader.locale(), reader.zone()).format(at);
    }
}
