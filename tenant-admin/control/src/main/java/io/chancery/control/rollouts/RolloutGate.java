package io.chancery.control.rollouts;

import java.io.Serializable;

/// A gate as a rollout was planned with it.
///
/// @param required whether it could not be left out
/// @param holds whether firms have to pass it; false when the plan leaves it out
public record RolloutGate(String name, boolean required, boolean holds) implements Serializable {}
