package io.chancery.control.care;

import io.chancery.control.upgrades.Snapshots;
import java.util.UUID;

/// Keeps what nodes counted, for operators to read.
public class Comparisons {

    private final Snapshots snapshots;

    Comparisons(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public void keep(UUID snapshot, Comparison comparison) {
        snapshots.noteComparison(snapshot, CareTable.write(comparison));
    }
}
