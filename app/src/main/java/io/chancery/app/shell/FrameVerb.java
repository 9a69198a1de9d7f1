package io.chancery.app.shell;

import io.chancery.themes.Glyph;
import java.io.Serializable;

/// Something one can do from anywhere by the palette, such as *New client*; a feature brings it as a bean.
///
/// @param text translation key of the verb
/// @param path where it is done, such as `clients?open=new`
/// @param permission authority that doing it asks for
/// @param order position among the verbs
public record FrameVerb(String text, Glyph icon, String path, String permission, int order) implements Serializable {}
