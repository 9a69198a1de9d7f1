package io.chancery.infra.crypto;

import io.chancery.infra.crypto.MasterKeyChange.Outcome;
import io.chancery.infra.persistence.InControl;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wraps the provider's key by another master key of the console, while consoles go on that accept both. What is sealed
/// stays as it is. Run again, it changes nothing.
@InControl
public class ProviderKeyChange {

    private final JdbcClient jdbc;
    private final MasterKeys masters;

    ProviderKeyChange(JdbcClient jdbc, MasterKeys masters) {
        this.jdbc = jdbc;
        this.masters = masters;
    }

    /// @throws CannotBeOpened when neither of the master keys given wrapped the provider's key
    public Outcome run() {
        return MasterKeyChange.rewrap(jdbc, "control.sealing_key", ProviderSealing.KEYS, masters);
    }
}
