package io.chancery.app.upgrades;

import io.chancery.control.releases.ReleaseItem;
import java.io.Serializable;

/// One thing that a release changes, and what it is to the firm that reads of it.
public record ReleaseChange(ReleaseItem item, Bearing bearing) implements Serializable {

    /// In the order in which they are shown.
    public enum Bearing {
        /// It changes something that the firm uses.
        IN_USE,
        /// Every firm notices it.
        ALL_FIRMS,
        /// The firm uses nothing that it changes, or is at home in another country.
        OTHER_FIRMS
    }
}
