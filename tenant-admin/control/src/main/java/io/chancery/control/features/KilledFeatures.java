package io.chancery.control.features;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLogOpened;
import io.chancery.control.changes.RegistryChanged;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/// The killed features as this node remembers them until the change log tells otherwise. Before it is read nothing is
/// remembered, and every question goes to the database.
public class KilledFeatures {

    private final FeatureState state;
    private boolean following;
    private @Nullable Set<String> known;

    KilledFeatures(FeatureState state) {
        this.state = state;
    }

    public synchronized Set<String> all() {
        var remembered = known;
        if (remembered == null) {
            remembered = state.killed();
            if (following) {
                known = remembered;
            }
        }
        return remembered;
    }

    @EventListener
    synchronized void follow(ChangeLogOpened opened) {
        following = true;
        known = null;
    }

    @EventListener
    synchronized void forget(RegistryChanged change) {
        if (change.kind() == ChangeKind.FEATURES && change.tenant() == null) {
            known = null;
        }
    }
}
