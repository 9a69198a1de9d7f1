package io.chancery.app.work;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/// A person's timer was started, stopped, described or discarded.
///
/// @param now nothing when it was discarded or became an entry
public record TimerChanged(UUID person, Optional<TimerState> now) {

    /// Told to every page that shows the timer; called on the thread that changed it, so a page enters itself.
    public interface Listener extends Serializable {

        void changed(Optional<TimerState> now);
    }
}
