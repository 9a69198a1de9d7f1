package io.chancery.app.openid;

import io.chancery.infra.errors.Refusal;

/// Nobody has come in by these settings yet, so nobody knows whether they let anybody in.
public final class ProviderHasNotWorked extends Refusal {

    ProviderHasNotWorked() {
        super("openid.not-worked");
    }
}
