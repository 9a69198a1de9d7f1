package io.chancery.themes.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import io.chancery.themes.Glyph;
import io.chancery.themes.gallery.ClientListView;
import io.chancery.themes.gallery.DetailView;
import io.chancery.themes.keys.KeyMap;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class AppFrameViewTest extends BrowserlessTest {

    @Test
    void marksThePlaceOneIsAt() {
        navigate(ClientListView.class);
        assertThat(current()).containsOnly("clients");

        navigate(DetailView.class);
        assertThat(current()).containsOnly("detail");
    }

    @Test
    void goesToAPlaceByTwoKeys() {
        navigate(DetailView.class);

        frameKeys().press("g c");

        assertThat(getCurrentView()).isInstanceOf(ClientListView.class);
    }

    @Test
    void showsOnTheSheetWhatWorksOnThisScreen() {
        navigate(ClientListView.class);

        frameKeys().press("?");

        assertThat(find(Dialog.class).all()).anyMatch(dialog -> "Keyboard shortcuts".equals(dialog.getHeaderTitle()));
        assertThat(find(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .contains("New client", "Search in the list", "Matters", "Select the row");
    }

    @Test
    void refusesAnEntryThatCouldNeverWork() {
        assertThatIllegalArgumentException().isThrownBy(() -> new NavItem("", "a.b", Glyph.CLOCK, "/time", "t", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new NavItem("", "a.b", Glyph.CLOCK, "time", "ti", 1));
    }

    @Test
    void coversWhatLiesBelowAPlaceButNotItsNamesakes() {
        NavItem clients = new NavItem("", "a.b", Glyph.PEOPLE, "clients", "", 1);

        assertThat(List.of("clients", "clients/7")).allMatch(clients::covers);
        assertThat(List.of("clients-old", "", "client")).noneMatch(clients::covers);
    }

    private List<String> current() {
        return find(Anchor.class).all().stream()
                .filter(link -> "page".equals(link.getElement().getAttribute("aria-current")))
                .map(Anchor::getHref)
                .toList();
    }

    private KeyMap frameKeys() {
        return find(KeyMap.class).all().stream()
                .filter(map -> map.getElement().getAttribute("data-keys").contains("Ctrl+k"))
                .findFirst()
                .orElseThrow();
    }
}
