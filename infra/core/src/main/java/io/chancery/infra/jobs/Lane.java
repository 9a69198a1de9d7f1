package io.chancery.infra.jobs;

import java.util.Locale;

/// Work of seconds and work of minutes or hours never stand in each other's way: each has a table and threads of
/// its own.
enum Lane {
    SHORT,
    LONG;

    /// As the database's functions call it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String table() {
        return "jobs." + word() + "_task";
    }
}
