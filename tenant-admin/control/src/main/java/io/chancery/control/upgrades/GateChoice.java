package io.chancery.control.upgrades;

import java.util.Set;

/// What a rollout says about the gates of its upgrades. One that belongs to no rollout passes every gate there is.
///
/// @param holding what firms have to pass, as it was when the rollout was planned; one that this node cannot measure
///     keeps the firm from going on
/// @param leftOut what the plan does without; a gate that came with a later build is not among them, so it holds
public record GateChoice(Set<String> holding, Set<String> leftOut) {

    public GateChoice {
        holding = Set.copyOf(holding);
        leftOut = Set.copyOf(leftOut);
    }
}
