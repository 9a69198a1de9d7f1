package io.chancery.app.work;

import java.io.Serializable;

/// A line of work with the names a list shows; empty where the line has no matter or timekeeper.
public record WorkRow(WorkLine line, String matterNumber, String matterName, String clientName, String timekeeper)
        implements Serializable {

    public WorkItemId id() {
        return line.id();
    }

    /// Number and name, as people call a matter.
    public String matterTitle() {
        return (matterNumber + " " + matterName).strip();
    }
}
