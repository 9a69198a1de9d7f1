package io.chancery.app.work;

/// Work that passed its checks, with the title of its matter for the log.
record Checked<T extends WorkItem>(T item, String title) {}
