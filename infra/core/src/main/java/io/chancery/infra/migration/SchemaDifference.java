package io.chancery.infra.migration;

import java.io.Serializable;

/// A part of a firm's schema that is not as the migrations make it.
///
/// @param expected the definition that the migrations give; empty when they make no such part
/// @param found the definition that is there; empty when the part is missing
public record SchemaDifference(String table, String kind, String name, String expected, String found)
        implements Serializable {}
