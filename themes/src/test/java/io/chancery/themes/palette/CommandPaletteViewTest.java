package io.chancery.themes.palette;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.chancery.themes.Glyph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class CommandPaletteViewTest extends BrowserlessTest {

    private static final List<String> DONE = new ArrayList<>();

    @Test
    void findsByAnyWordAndDoesWhatIsChosen() {
        CommandPalette palette = open();

        test(find(TextField.class).single()).setValue("entry new");

        assertThat(titles()).containsExactly("New time entry");
        Div option = find(Div.class).withClassName("ch-palette-option").single();
        ComponentUtil.fireEvent(option, new ClickEvent<>(option));
        assertThat(DONE).containsExactly("entry");
        assertThat(palette.isAttached()).isTrue();
    }

    @Test
    void showsWhatIsLikelyWhileNothingIsTyped() {
        open();

        assertThat(titles()).containsExactly("New time entry", "Issue invoice");
    }

    @Test
    void saysSoWhenNothingIsFound() {
        open();

        test(find(TextField.class).single()).setValue("zebra");

        assertThat(find(Div.class)
                        .withClassName("ch-palette-nothing")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("zebra");
    }

    @Test
    void asksEachSourceForAHandfulOnly() {
        List<Integer> limits = new ArrayList<>();
        CommandPalette palette = new CommandPalette();
        UI.getCurrent().add(palette);
        palette.add((_, limit) -> {
            limits.add(limit);
            return List.of();
        });

        palette.open();

        assertThat(limits).isNotEmpty().allMatch(limit -> limit <= 10);
    }

    private static CommandPalette open() {
        DONE.clear();
        CommandPalette palette = new CommandPalette();
        UI.getCurrent().add(palette);
        palette.add(PaletteSource.verbs(List.of(
                new PaletteEntry("New time entry", "", "Verbs", Glyph.CLOCK, () -> DONE.add("entry")),
                new PaletteEntry("Issue invoice", "", "Verbs", Glyph.INVOICE, () -> DONE.add("invoice")))));
        palette.open();
        return palette;
    }

    private List<String> titles() {
        return find(Span.class).withClassName("ch-palette-title").all().stream()
                .map(Span::getText)
                .toList();
    }
}
