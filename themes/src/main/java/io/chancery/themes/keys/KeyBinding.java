package io.chancery.themes.keys;

import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;

/// One shortcut: the keys as the script names them (`n`, `Ctrl+Enter`, `g c` for two in a row), what they do in words,
/// and the deed.
///
/// @param textKey the translation key of the words on the sheet
/// @param byBrowser whether the script does it alone, so that the server is not asked
record KeyBinding(String keys, String textKey, boolean byBrowser, SerializableRunnable action)
        implements Serializable {}
