package io.chancery.app.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.chancery.app.lists.Snippet;
import io.chancery.themes.Glyph;

/// Something that was found, as a link to it. The words that were searched for are marked; whatever a text
/// holds stays text.
final class HitLink extends Composite<Anchor> {

    private static final int TITLE_MAX = 160;

    HitLink(Hit hit, Glyph glyph) {
        var title = new Span(title(hit));
        title.addClassName("ch-hit-title");
        var detail = new Span(hit.detail());
        detail.addClassName("ch-hit-detail");
        var aside = new Span(new Span(hit.day()), figure(hit));
        aside.addClassName("ch-hit-aside");
        getContent().setHref(hit.path());
        getContent().addClassName("ch-hit");
        getContent().add(glyph.create(), title, aside, detail);
        if (!hit.snippet().isEmpty()) {
            getContent().add(marked(hit.snippet()));
        }
    }

    /// A narrative may be as long as a page.
    private static String title(Hit hit) {
        var line = hit.title().replaceAll("\\s+", " ");
        return line.length() <= TITLE_MAX ? line : line.substring(0, TITLE_MAX).strip() + "…";
    }

    private static Component figure(Hit hit) {
        var figure = new Span(hit.figure());
        figure.addClassName("ch-hit-figure");
        return figure;
    }

    private static Component marked(Snippet snippet) {
        var text = new Span();
        text.addClassName("ch-hit-snippet");
        snippet.parts()
                .forEach(part -> text.getElement()
                        .appendChild(
                                part.found()
                                        ? new Element("mark").setText(part.text())
                                        : Element.createText(part.text())));
        return text;
    }
}
