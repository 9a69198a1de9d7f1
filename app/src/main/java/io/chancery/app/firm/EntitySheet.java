package io.chancery.app.firm;

import java.io.Serializable;

/// A legal entity as screens and documents read it.
///
/// @param version to send back with a change
public record EntitySheet(LegalEntityId id, EntityDetails details, int version) implements Serializable {}
