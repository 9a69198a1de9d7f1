package io.chancery.app.firm;

import io.chancery.infra.errors.SomebodyWasFaster;

/// Somebody else saved the same thing since this person opened it; nothing of either is lost or overwritten.
public final class ChangedMeanwhile extends SomebodyWasFaster {

    private ChangedMeanwhile() {
        super("firm.changed-meanwhile");
    }

    /// @throws ChangedMeanwhile when the version a form was opened with is no longer the current one
    public static void unlessSame(int seen, int current) {
        if (seen != current) {
            throw new ChangedMeanwhile();
        }
    }
}
