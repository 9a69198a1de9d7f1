package io.chancery.app.search;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.chancery.app.lists.Found;
import io.chancery.app.people.Permission;
import io.chancery.themes.Glyph;
import io.chancery.themes.detail.TabBar;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.field.SearchField;
import io.chancery.themes.keys.KeyMap;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/// Everything that has the words, in groups that people understand: the best of each, or all of one.
@Route(SearchNavigation.PATH)
@RolesAllowed({
    Permission.CLIENT_READ,
    Permission.MATTER_READ,
    Permission.WORK_READ,
    Permission.INVOICE_READ,
    Permission.DOCUMENT_READ
})
class SearchView extends Composite<Div> implements HasDynamicTitle, AfterNavigationObserver {

    private static final int BEST = 5;
    private static final int PAGE = 20;

    private final SearchScreens screens;
    private final SearchField field;
    private final FilterLine filters;
    private final TabBar tabs = new TabBar();
    private final Map<String, Tab> tabByKind = new LinkedHashMap<>();
    private final Div results = new Div();
    private SearchAddress address = SearchAddress.EMPTY;

    SearchView(SearchScreens screens) {
        this.screens = screens;

        // Create
        field = new SearchField(getTranslation("search.placeholder"));
        field.getElement().setAttribute("data-ch-find", true);
        filters = new FilterLine(screens, (key, values) -> step(address.narrowed(key, values)));
        tabs.getElement().setAttribute("aria-label", getTranslation("search.kinds"));
        addTab("");
        screens.kinds().forEach(kind -> addTab(kind.key()));

        // Listen
        field.addValueChangeListener(event -> searchFor(event.getValue()));
        field.addKeyPressListener(Key.ENTER, _ -> openFirst());
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                step(address.of(kindOf(event.getSelectedTab())));
            }
        });
        var keys = new KeyMap()
                .on("/", "themes.keys.search", field::focus)
                .describe("j k", "themes.keys.move")
                .describe("Enter", "themes.keys.openRow");

        // Lay out
        results.addClassName("ch-search-results");
        results.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("ch-search-page");
        getContent().add(new H1(getTranslation("search.title")), field, filters, tabs, results, keys);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("search.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(SearchAddress.read(event.getLocation().getQueryParameters()));
        if (address.asked().words().isEmpty()) {
            field.focus();
        }
    }

    private void searchFor(String words) {
        if (!words.strip().equals(address.asked().words())) {
            show(address.searching(words));
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location()));
        }
    }

    /// One can come back from it.
    private void step(SearchAddress to) {
        show(to);
        getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, location()));
    }

    private Location location() {
        return new Location(SearchNavigation.PATH, address.write());
    }

    private void openFirst() {
        results.getChildren()
                .filter(HitGroup.class::isInstance)
                .map(group -> new Location(((HitGroup) group).first()))
                .findFirst()
                .ifPresent(to -> UI.getCurrentOrThrow().navigate(to.getPath(), to.getQueryParameters()));
    }

    private void show(SearchAddress to) {
        address = to;
        if (!field.getValue().strip().equals(to.asked().words())) {
            field.setValue(to.asked().words());
        }
        filters.show(to.asked());
        results.removeAll();
        var one = screens.kind(to.kind());
        tabs.setSelectedTab(tabByKind.get(one.map(SearchedKind::key).orElse("")));
        one.ifPresentOrElse(this::showPage, this::showBest);
        if (results.getChildren().findAny().isEmpty()) {
            results.add(to.asked().words().isEmpty() ? beginning() : nothing());
        }
    }

    private void showBest() {
        for (var kind : screens.kinds()) {
            var found = find(kind, 0, BEST);
            if (found.all() > 0) {
                results.add(new HitGroup(kind, found).more(() -> step(address.of(kind.key()))));
            }
        }
    }

    private void showPage(SearchedKind kind) {
        var offset = (address.page() - 1) * PAGE;
        var found = find(kind, offset, PAGE);
        if (!found.page().isEmpty()) {
            results.add(new HitGroup(kind, found).pages(offset, page -> step(address.at(address.page() + page))));
        }
    }

    private Found<Hit> find(SearchedKind kind, int offset, int limit) {
        return screens.find(kind, address.asked(), getLocale(), offset, limit);
    }

    private EmptyState beginning() {
        return new EmptyState(Glyph.SEARCH, getTranslation("search.empty.title"), getTranslation("search.empty.text"));
    }

    private EmptyState nothing() {
        var title = getTranslation("search.nothing.title", address.asked().words());
        if (address.asked().filters().isEmpty() && address.kind().isEmpty()) {
            return new EmptyState(Glyph.SEARCH, title, getTranslation("search.nothing.text"));
        }
        return new EmptyState(
                Glyph.SEARCH,
                title,
                getTranslation("search.nothing.narrowed"),
                new Button(getTranslation("search.everywhere"), _ -> step(address.everywhere())));
    }

    private void addTab(String kind) {
        var tab = new Tab(getTranslation(kind.isEmpty() ? "search.kind.all" : "search.kind." + kind));
        tabByKind.put(kind, tab);
        tabs.add(tab);
    }

    private String kindOf(Tab tab) {
        return tabByKind.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }
}
