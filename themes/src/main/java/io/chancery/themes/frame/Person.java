package io.chancery.themes.frame;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/// The signed-in person as the header shows them, with what their menu does.
///
/// @param detail what stands under the name, such as the role or the e-mail address
/// @param languages the choices of the language menu, each shown in its own language
/// @param onLanguage remembers the choice; the caller reloads the page
/// @param settings the address of the person's own settings
/// @param onScheme remembers the choice; the frame has already shown it
public record Person(
        String name,
        String detail,
        List<Locale> languages,
        SerializableConsumer<Locale> onLanguage,
        Scheme scheme,
        SerializableConsumer<Scheme> onScheme,
        String settings,
        SerializableRunnable signOut)
        implements Serializable {

    public Person {
        languages = List.copyOf(languages);
    }
}
