package io.chancery.control.features;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// What is known of a firm's features. A switch of the firm wins over its release as long as it has not expired.
///
/// @param released keys of the features that the firm's release and those before it bring
/// @param switches the firm's own, by key
public record FirmFeatures(Set<String> released, Map<String, Switch> switches) {

    /// @param on what it sets the feature to
    /// @param until when it stops to count
    public record Switch(boolean on, Instant until) {}

    public FirmFeatures {
        released = Set.copyOf(released);
        switches = Map.copyOf(switches);
    }

    /// Whether the firm has the feature at this moment.
    public boolean has(String key, Instant now) {
        var own = switches.get(key);
        return own != null && now.isBefore(own.until()) ? own.on() : released.contains(key);
    }
}
