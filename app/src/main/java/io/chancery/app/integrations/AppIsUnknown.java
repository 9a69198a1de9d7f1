package io.chancery.app.integrations;

import io.chancery.infra.errors.Refusal;

/// The firm has let no such app in, or not with this address to send people back to: nobody is sent there.
public final class AppIsUnknown extends Refusal {

    AppIsUnknown() {
        super("integrations.app-unknown");
    }
}
