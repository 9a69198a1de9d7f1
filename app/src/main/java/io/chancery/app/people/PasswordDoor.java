package io.chancery.app.people;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Says for whom the password, and whatever else the firm's own provider does not vouch for, opens nothing.
@Component
class PasswordDoor {

    private final ObjectProvider<FirmsProvider> providers;

    PasswordDoor(ObjectProvider<FirmsProvider> providers) {
        this.providers = providers;
    }

    boolean isOpenTo(Person person) {
        var provider = providers.getIfAvailable();
        return provider == null || !provider.isOnlyWayFor(person.id());
    }

    /// @throws OnlyByProvider when it is shut for them
    void requireOpenTo(Person person) {
        if (!isOpenTo(person)) {
            throw new OnlyByProvider();
        }
    }
}
