package io.chancery.control.releases;

import java.io.Serializable;

/// A gate that a node measures when it brings a firm to a release.
///
/// @param name stable, such as `receivables`
/// @param required whether it holds for every upgrade; otherwise a rollout may do without it
public record CarriedGate(String name, boolean required) implements Serializable {}
