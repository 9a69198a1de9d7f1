package io.chancery.themes.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import io.chancery.themes.Glyph;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The few places under the thumb on a phone, and a button for all the others.
final class BottomBar extends Composite<Nav> {

    private final Map<NavItem, Anchor> links = new LinkedHashMap<>();

    BottomBar() {
        getContent().addClassName("ch-bottom");
        getContent().setAriaLabel(getTranslation("themes.frame.bottom"));
    }

    void show(List<NavItem> items) {
        getContent().removeAll();
        links.clear();
        items.stream()
                .filter(NavItem::onPhone)
                .sorted(Comparator.comparingInt(NavItem::phoneOrder))
                .limit(4)
                .forEach(item -> links.put(item, Navigation.link(item, getTranslation(item.title()))));
        links.values().forEach(getContent()::add);
        getContent().add(more());
    }

    void markCurrent(String location) {
        links.forEach((item, link) -> Navigation.mark(link, item.covers(location)));
    }

    private Button more() {
        Span text = new Span(getTranslation("themes.frame.more"));
        text.addClassName("ch-nav-text");
        Button more = new Button();
        more.addClassName("ch-bottom-more");
        more.getElement().setAttribute("data-ch-toggle", "drawer");
        more.getElement().setAttribute("aria-expanded", "false");
        more.getElement().appendChild(Glyph.MENU.create().getElement(), text.getElement());
        return more;
    }
}
