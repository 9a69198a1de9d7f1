package io.chancery.themes.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.data.renderer.LitRenderer;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class NarrowCardViewTest extends BrowserlessTest {

    @Test
    void saysOfWhatThereAreSoManyAndLeavesAmountsAsTheyAre() {
        var grid = new RecordGrid<String>("client").name("name", name -> name).figures("balance", String::toLowerCase);
        var header = grid.getColumnByKey("balance").getHeaderText();
        assertThat(figures(grid, "12")).isEqualTo(header + " 12");
        assertThat(figures(grid, "1,200.00 USD")).isEqualTo("1,200.00 usd");
        assertThat(figures(grid, "")).isEmpty();
    }

    private static String figures(RecordGrid<String> grid, String row) {
        var card = (LitRenderer<String>) NarrowCard.renderer(grid);
        return String.valueOf(card.getValueProviders().get("figures").apply(row));
    }
}
