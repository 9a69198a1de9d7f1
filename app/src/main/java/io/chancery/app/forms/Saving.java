package io.chancery.app.forms;

import java.io.Serializable;

/// What a form does with what was typed, and where it leads.
///
/// @param <T> the form's entries
public interface Saving<T> extends Serializable {

    /// May refuse; the form stays as it is then.
    void save(T entries);

    void saved();

    void cancelled();

    /// Shows what somebody else saved meanwhile.
    void showTheirs();

    /// Lets the entries count as made on the current version.
    void takeCurrentVersion(T entries);
}
