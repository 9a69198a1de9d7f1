package io.chancery.app.upgrades;

import java.time.ZoneId;
import java.util.List;

/// A part of what the firm's administrators read about everything that was ever changed; features contribute beans.
@FunctionalInterface
public interface FirmStory {

    /// The newest first; asked within a transaction of the firm.
    ///
    /// @param zone the firm's
    List<Happening> newest(ZoneId zone, int limit);
}
