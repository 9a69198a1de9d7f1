package io.chancery.control.upgrades;

import java.io.Serializable;
import java.util.UUID;

/// Identifies one attempt to bring one firm to a release.
public record UpgradeId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
