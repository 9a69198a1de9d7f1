package io.chancery.infra.audit;

import java.util.Optional;

/// What the offline verifier says of a log.
///
/// @param log whose it is; empty when the file does not begin as one
/// @param good how many entries stand as they were written, counted from the first
/// @param withheld how many of those the file holds as a fingerprint only
/// @param checkpoints how many checkpoints of this log are met
/// @param finding the first thing that is wrong
public record TrailVerdict(String log, long good, long withheld, int checkpoints, Optional<TrailFinding> finding) {

    public boolean whole() {
        return finding.isEmpty();
    }
}
