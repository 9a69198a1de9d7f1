package io.chancery.app.care;

import java.util.List;
import java.util.UUID;

/// Files in the store that a firm's rows name; features that keep files contribute beans.
@FunctionalInterface
public interface KeptFiles {

    /// Asked within a transaction of the firm.
    List<UUID> named();
}
