package io.chancery.app.openid;

import io.chancery.infra.errors.Refusal;

/// Somebody else saved the provider first.
public final class ProviderChangedMeanwhile extends Refusal {

    ProviderChangedMeanwhile() {
        super("openid.changed-meanwhile");
    }
}
