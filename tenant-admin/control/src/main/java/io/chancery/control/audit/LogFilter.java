package io.chancery.control.audit;

import java.io.Serializable;

/// Which entries of the log one wants to see.
///
/// @param search part of who did it or of what it was done to; blank for any
/// @param subjectType such as `firm`; blank for any
public record LogFilter(String search, String subjectType) implements Serializable {

    public static final LogFilter NONE = new LogFilter("", "");

    public LogFilter {
        search = search.strip();
    }
}
