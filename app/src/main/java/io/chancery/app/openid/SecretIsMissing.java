package io.chancery.app.openid;

import io.chancery.infra.errors.Refusal;

/// The secret is kept for the issuer and client id that it was given for, and sent to no other.
public final class SecretIsMissing extends Refusal {

    SecretIsMissing() {
        super("openid.secret-missing");
    }
}
