package io.chancery.infra.web.signin;

import io.chancery.infra.errors.Refusal;

/// Too much time has passed since whoever is signed in proved that it is they. See [FreshFactor].
public final class ProofIsStale extends Refusal {

    ProofIsStale() {
        super("web.proof-stale");
    }
}
