package io.chancery.control.upgrades;

import java.time.Instant;

/// That an upgrade of which people were told comes at another moment, and they are to hear of it now.
///
/// @param told what they were told last
/// @param to when it comes now
/// @param version of the upgrade: each move has another one
public record UpgradeMove(UpgradeWarning told, Instant to, int version) {}
