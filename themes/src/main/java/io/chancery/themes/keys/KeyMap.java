package io.chancery.themes.keys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.themes.ThemeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The shortcuts of a part of the screen: they work while this component is attached.
///
/// Single letters rest while a field has the focus; `Ctrl+…` and `Esc` do not. Inside an open dialog only the dialog's
/// own map counts.
/// When two maps claim the same keys, the one that stands later on the page wins.
@Tag("ch-keys")
@JavaScript(ThemeFiles.SCRIPT)
public final class KeyMap extends Component {

    private final List<KeyBinding> bindings = new ArrayList<>();

    public KeyMap() {
        getElement().setAttribute("hidden", true);
        getElement().setAttribute("data-keys", "");
        addListener(KeyEvent.class, event -> press(event.keys));
    }

    /// Binds keys such as `n`, `/`, `Ctrl+Enter` or `g c` to a deed; the text key names it on the sheet.
    /// Binding the same keys again replaces what they did.
    public KeyMap on(String keys, String textKey, SerializableRunnable action) {
        bindings.removeIf(earlier -> earlier.keys().equals(keys));
        bindings.add(new KeyBinding(keys, textKey, false, action));
        String claimed = bindings.stream()
                .filter(binding -> !binding.byBrowser())
                .map(KeyBinding::keys)
                .collect(Collectors.joining("|"));
        getElement().setAttribute("data-keys", claimed);
        return this;
    }

    /// Puts keys on the sheet that the browser handles by itself, such as moving in a list.
    public KeyMap describe(String keys, String textKey) {
        bindings.add(new KeyBinding(keys, textKey, true, () -> {}));
        return this;
    }

    /// What all maps on the page offer, inner ones first: the content of the sheet behind `?`.
    static List<KeyMap> on(UI ui) {
        List<KeyMap> maps = descend(ui).toList();
        return maps.reversed();
    }

    List<KeyBinding> bindings() {
        return List.copyOf(bindings);
    }

    /// Does what the keys are bound to; tests call it in place of the browser.
    public void press(String keys) {
        bindings.stream()
                .filter(binding -> binding.keys().equals(keys))
                .findFirst()
                .ifPresent(binding -> binding.action().run());
    }

    private static Stream<KeyMap> descend(Component component) {
        Stream<KeyMap> own = component instanceof KeyMap map ? Stream.of(map) : Stream.empty();
        return Stream.concat(own, component.getChildren().flatMap(KeyMap::descend));
    }

    /// The script's message that bound keys were pressed.
    @DomEvent("ch-key")
    public static final class KeyEvent extends ComponentEvent<KeyMap> {

        private final String keys;

        public KeyEvent(KeyMap source, boolean fromClient, @EventData("event.detail.keys") String keys) {
            super(source, fromClient);
            this.keys = keys;
        }
    }
}
