package io.chancery.control.care;

import io.chancery.infra.errors.Refusal;

/// The snapshot was dropped, or never became whole.
public final class SnapshotIsGone extends Refusal {

    SnapshotIsGone() {
        super("care.snapshot-is-gone");
    }
}
