package io.chancery.themes.list;

import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.themes.Glyph;
import java.io.Serializable;
import java.util.Set;

/// A verb for several rows at once. The caller previews or offers undo.
///
/// @param text the verb in words
public record BulkAction<T>(String text, Glyph icon, SerializableConsumer<Set<T>> action) implements Serializable {}
