package io.chancery.app.support;

import io.chancery.app.people.SupportGuest;
import io.chancery.infra.persistence.OnlyReading;
import org.springframework.stereotype.Component;

/// Nothing that a guest of support calls changes anything of the firm: the database refuses, whatever the permission
/// said. The one exception is the firm's log of what they look at.
@Component
class GuestsOnlyRead implements OnlyReading {

    private static final ScopedValue<Boolean> WRITTEN_DOWN = ScopedValue.newInstance();

    static void except(Runnable work) {
        ScopedValue.where(WRITTEN_DOWN, true).run(work);
    }

    @Override
    public boolean isMeant() {
        return !WRITTEN_DOWN.isBound() && SupportGuest.current().isPresent();
    }
}
