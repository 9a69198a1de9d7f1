package io.chancery.app.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.lists.Found;
import io.chancery.themes.Glyph;
import java.text.NumberFormat;
import java.util.List;

/// What was found of one kind.
final class HitGroup extends Composite<Section> {

    private final List<Hit> hits;
    private final int all;
    private final boolean areNewest;

    /// @param found at least one
    HitGroup(SearchedKind kind, Found<Hit> found) {
        this.hits = found.page();
        this.all = found.all();
        this.areNewest = found.more();
        var name = getTranslation("search.kind." + kind.key());
        var count = new Span(areNewest ? getTranslation("search.more-than", count(all)) : count(all));
        count.addClassNames("ch-muted", "ch-hit-count");
        getContent().addClassName("ch-hits");
        getContent().getElement().setAttribute("aria-label", name);
        getContent().add(new H2(new Span(name), count));
        hits.forEach(hit -> getContent().add(new HitLink(hit, kind.glyph())));
    }

    /// Where the first of them is opened.
    String first() {
        return hits.getFirst().path();
    }

    /// Offers the rest of them.
    HitGroup more(SerializableRunnable show) {
        if (all > hits.size()) {
            getContent().add(tertiary(getTranslation(areNewest ? "search.newest" : "search.more", count(all)), show));
        }
        return this;
    }

    /// Offers the pages beside this one.
    ///
    /// @param offset of the first that is shown
    /// @param turn told -1 for the page before and 1 for the one behind
    HitGroup pages(int offset, SerializableConsumer<Integer> turn) {
        if (offset == 0 && all <= hits.size()) {
            return this;
        }
        var before = tertiary(getTranslation("search.before"), () -> turn.accept(-1));
        before.setIcon(Glyph.CHEVRON_LEFT.create());
        before.setEnabled(offset > 0);
        var behind = tertiary(getTranslation("search.behind"), () -> turn.accept(1));
        behind.setSuffixComponent(Glyph.CHEVRON_RIGHT.create());
        behind.setEnabled(offset + hits.size() < all);
        var place = new Span(getTranslation(
                areNewest ? "search.place-in-newest" : "search.place",
                count(offset + 1),
                count(offset + hits.size()),
                count(all)));
        place.addClassName("ch-muted");
        var pages = new Div(before, place, behind);
        pages.addClassName("ch-hit-pages");
        getContent().add(pages);
        return this;
    }

    private String count(int number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    private static Button tertiary(String text, SerializableRunnable action) {
        var button = new Button(text, _ -> action.run());
        button.addThemeNames("tertiary");
        button.addClassName("ch-hit-more");
        return button;
    }
}
