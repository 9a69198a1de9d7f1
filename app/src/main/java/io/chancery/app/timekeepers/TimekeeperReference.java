package io.chancery.app.timekeepers;

import java.io.Serializable;

/// The little of a timekeeper that a field, a list of another feature or a line of a document needs.
public record TimekeeperReference(
        TimekeeperId id, TimekeeperNumber number, String lastName, String firstName, Classification classification)
        implements Serializable {

    /// First and last name, as people speak.
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    @Override
    public String toString() {
        return number + " " + name();
    }
}
