package io.chancery.themes.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTableCell;
import io.chancery.themes.Tone;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@ViewPackages(packages = "io.chancery.themes.gallery")
class PictureViewTest extends BrowserlessTest {

    @Test
    void standsWithItsNumbersBesideIt() {
        Bars bars = new Bars(
                "Receivables by age",
                List.of(
                        new Point("Current", new BigDecimal("200"), "200.00"),
                        new Point("over 60", new BigDecimal("50"), "50.00", Tone.BAD)));
        UI.getCurrent().add(bars);

        assertThat(find(NativeTableCell.class, bars).all())
                .extracting(NativeTableCell::getText)
                .containsExactly("200.00", "50.00");
    }

    @Test
    void drawsNothingSoStrangeThatItIsNoSvg() throws Exception {
        Document drawing = parse(new Shape(10, 10, "<b>\"Smith\" & 'Co'</b>")
                .text(BigDecimal.ONE, BigDecimal.ONE, "middle", "x", "</text><script>")
                .done());

        assertThat(drawing.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<b>\"Smith\" & 'Co'</b>");
        assertThat(drawing.getElementsByTagName("script").getLength()).isZero();
    }

    @Test
    void standsEvenWithoutNumbersOrWithOnlyZeros() {
        UI.getCurrent()
                .add(
                        new Bars("None", List.of()),
                        new Bars("Zero", List.of(new Point("a", BigDecimal.ZERO, "0.00"))),
                        new SparkLine("One", List.of(new Point("a", BigDecimal.TEN, "10"))),
                        new SparkLine(
                                "Flat",
                                List.of(new Point("a", BigDecimal.TEN, "10"), new Point("b", BigDecimal.TEN, "10"))),
                        new Ring("Over", 140, "140 %", Tone.BAD),
                        new WeekBlocks("Empty", List.of()));

        assertThat(find(NativeTableCell.class).all())
                .extracting(NativeTableCell::getText)
                .contains("140 %");
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
