package io.chancery.themes.frame;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The entries at the left in their groups. A group folds with the browser's own means, so it costs no round trip.
final class Navigation extends Composite<Nav> {

    private final Map<NavItem, Anchor> links = new LinkedHashMap<>();

    Navigation() {
        getContent().addClassName("ch-nav");
        getContent().setAriaLabel(getTranslation("themes.frame.navigation"));
    }

    void show(List<NavItem> items) {
        getContent().removeAll();
        links.clear();
        Map<String, List<NavItem>> groups = new LinkedHashMap<>();
        items.stream()
                .sorted(Comparator.comparingInt(NavItem::order))
                .forEach(item -> groups.computeIfAbsent(item.group(), _ -> new ArrayList<>())
                        .add(item));
        groups.forEach((group, members) -> getContent().add(group.isEmpty() ? list(members) : group(group, members)));
    }

    /// Marks the entry that covers the location; of several the longest path wins.
    void markCurrent(String location) {
        NavItem current = links.keySet().stream()
                .filter(item -> item.covers(location))
                .max(Comparator.comparingInt(item -> item.path().length()))
                .orElse(null);
        links.forEach((item, link) -> mark(link, item == current));
    }

    private NativeDetails group(String group, List<NavItem> members) {
        NativeDetails details = new NativeDetails(getTranslation(group), list(members));
        details.addClassName("ch-nav-group");
        details.setOpen(true);
        return details;
    }

    private UnorderedList list(List<NavItem> members) {
        UnorderedList list = new UnorderedList();
        list.addClassName("ch-nav-list");
        for (NavItem item : members) {
            Anchor link = link(item, getTranslation(item.title()));
            if (!item.shortcut().isEmpty()) {
                Span hint = new Span("g " + item.shortcut());
                hint.addClassName("ch-nav-hint");
                hint.getElement().setAttribute("aria-hidden", "true");
                link.add(hint);
            }
            links.put(item, link);
            list.add(new ListItem(link));
        }
        return list;
    }

    static Anchor link(NavItem item, String title) {
        Span text = new Span(title);
        text.addClassName("ch-nav-text");
        Div icon = new Div(item.icon().create());
        icon.addClassName("ch-nav-icon");
        Anchor link = new Anchor(item.path().isEmpty() ? "." : item.path());
        link.add(icon, text);
        link.addClassName("ch-nav-link");
        link.getElement().setAttribute("title", title);
        return link;
    }

    static void mark(Anchor link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }
}
