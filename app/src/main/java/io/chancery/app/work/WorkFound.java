package io.chancery.app.work;

import io.chancery.app.lists.Snippet;
import java.io.Serializable;

/// Work that was found by the words of its narrative.
public record WorkFound(WorkRow row, Snippet snippet) implements Serializable {}
