package io.chancery.themes.detail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tabs;
import io.chancery.themes.Tone;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "io.chancery.themes.gallery")
class DetailViewTest extends BrowserlessTest {

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.US);
    }

    @Test
    void tellsWhenItHappenedInTheReadersZone() {
        Timeline timeline = added(new Timeline(ZoneId.of("America/Los_Angeles")));

        timeline.show(List.of(new TimelineEntry("Dana", "opened it", Instant.parse("2026-01-01T03:00:00Z"))));

        assertThat(timeline.getElement().getTextRecursively()).contains("Dana", "opened it", "Dec 31, 2025");
    }

    @Test
    void crossesOutOnlyWhatWasThereBefore() {
        Timeline timeline = added(new Timeline(ZoneId.of("UTC")));

        timeline.show(List.of(new TimelineEntry(
                "Dana",
                "changed it",
                Instant.EPOCH,
                List.of(
                        new TimelineEntry.Change("Cap", "100", "200"),
                        new TimelineEntry.Change("Note", "", "agreed"),
                        new TimelineEntry.Change("Ref", "7", "")),
                "",
                Tone.NEUTRAL)));

        assertThat(find(Span.class, timeline).withClassName("ch-before").all())
                .extracting(Span::getText)
                .containsExactly("100", "7");
        assertThat(find(Span.class, timeline).withClassName("ch-after").all())
                .extracting(Span::getText)
                .containsExactly("200", "agreed", "empty");
    }

    @Test
    void makesAPartWhenItIsFirstShownAndOnlyOnce() {
        List<String> made = new ArrayList<>();
        TabPages pages =
                new TabPages().add("one", "One", () -> made(made, "one")).add("two", "Two", () -> made(made, "two"));
        UI.getCurrent().add(pages);
        assertThat(made).containsExactly("one");

        pages.select("two");
        pages.select("one");
        pages.select("two");

        assertThat(made).containsExactly("one", "two");
        assertThat(find(Tabs.class, pages).single().getSelectedIndex()).isEqualTo(1);
        assertThat(find(Paragraph.class, pages).single().getText()).isEqualTo("two");
    }

    @Test
    void saysAStateInAWord() {
        assertThat(new StatusBadge(new Status("On hold", Tone.WARN)).getText()).isEqualTo("On hold");
    }

    private static Paragraph made(List<String> made, String text) {
        made.add(text);
        return new Paragraph(text);
    }

    private static Timeline added(Timeline timeline) {
        UI.getCurrent().add(timeline);
        return timeline;
    }
}
