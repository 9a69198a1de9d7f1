package io.chancery.themes.field;

import com.vaadin.flow.component.html.Input;
import java.util.Locale;
import java.util.Optional;

/// A colour as `#rrggbb`, typed or picked; warns when white text on it would be hard to read.
public final class ColourField extends TypedField<String> {

    private final Input swatch = new Input();

    public ColourField(String label) {
        super(label);
        addClassName("ch-colour");
        swatch.setType("color");
        swatch.addClassName("ch-swatch");
        swatch.setAriaLabel(getTranslation("themes.colour.pick", label));
        swatch.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                type(event.getValue());
            }
        });
        input().setSuffixComponent(swatch);
        input().setMaxLength(7);
        addValueChangeListener(event -> show(event.getValue()));
    }

    @Override
    Optional<String> read(String typed) {
        String colour = typed.strip().startsWith("#") ? typed.strip() : "#" + typed.strip();
        return Optional.of(colour.toLowerCase(Locale.ROOT)).filter(Contrast::isColour);
    }

    @Override
    String write(String value) {
        return value;
    }

    @Override
    String explanationKey() {
        return "themes.colour.explanation";
    }

    private void show(@org.jspecify.annotations.Nullable String colour) {
        if (colour == null) {
            setHelperText("");
            return;
        }
        swatch.setValue(colour);
        boolean pale = Contrast.between(colour, "#ffffff").compareTo(Contrast.TEXT) < 0;
        setHelperText(pale ? getTranslation("themes.colour.pale", Contrast.between(colour, "#ffffff")) : "");
    }
}
