package io.chancery.app.integrations;

import io.chancery.infra.errors.Refusal;

/// The installation has no master key, so the firm's signing key would stand in the database for everybody who reads
/// it.
public final class SecretsCannotBeKept extends Refusal {

    SecretsCannotBeKept() {
        super("integrations.no-master-key");
    }
}
