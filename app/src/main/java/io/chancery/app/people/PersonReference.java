package io.chancery.app.people;

import java.io.Serializable;

/// The little that other features need of a person.
public record PersonReference(PersonId id, String name, String email) implements Serializable {}
