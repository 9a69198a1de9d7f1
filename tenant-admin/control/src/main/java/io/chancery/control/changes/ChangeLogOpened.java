package io.chancery.control.changes;

/// This node reads the change log from now on: anything it remembered from before may be out of date.
public record ChangeLogOpened() {}
