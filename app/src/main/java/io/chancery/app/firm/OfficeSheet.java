package io.chancery.app.firm;

import java.io.Serializable;

/// An office as screens and documents read it.
///
/// @param version to send back with a change
public record OfficeSheet(OfficeId id, LegalEntityId entity, OfficeDetails details, int version)
        implements Serializable {}
