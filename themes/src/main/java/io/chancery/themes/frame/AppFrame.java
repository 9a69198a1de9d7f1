package io.chancery.themes.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import io.chancery.themes.Glyph;
import io.chancery.themes.keys.KeyMap;
import io.chancery.themes.keys.KeySheet;
import io.chancery.themes.palette.CommandPalette;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frame around every screen. A web application extends it with its brand, its entries and what stands in the
/// header.
///
/// The view shown inside is the page's `main` landmark; views bring no `Main` of their own.
public abstract class AppFrame extends Composite<Div> implements RouterLayout, AfterNavigationObserver {

    private final CommandPalette palette = new CommandPalette();
    private final KeyMap keys = new KeyMap();
    private final Navigation navigation = new Navigation();
    private final BottomBar bottom = new BottomBar();
    private final Div banners = new Div();
    private final Div tools = new Div();
    private final Main main = new Main();
    private String shown = "";

    protected AppFrame(Brand brand) {
        // Create
        Header header = new Header(railButton(), brandLink(brand), searchButton(), tools);

        // Listen
        keys.on("?", "themes.keys.sheet", this::showKeys);
        keys.on("Ctrl+k", "themes.keys.palette", palette::open);

        // Lay out
        header.addClassName("ch-header");
        tools.addClassName("ch-header-tools");
        banners.addClassName("ch-banners");
        main.addClassName("ch-main");
        main.setId("ch-main");
        main.getElement().setAttribute("tabindex", "-1");
        getContent().addClassName("ch-frame");
        getContent().setClassName("ch-console", brand.console());
        getContent().add(skipLink(), header, banners, navigation, main, bottom, palette, keys);
    }

    /// Shows the entries this person may see; may be called again when that changes.
    protected final void setNavigation(List<NavItem> items) {
        navigation.show(items);
        bottom.show(items);
        items.stream()
                .filter(item -> !item.shortcut().isEmpty())
                .forEach(item -> keys.on(
                        "g " + item.shortcut(),
                        item.title(),
                        () -> UI.getCurrent().navigate(item.path())));
    }

    /// Adds something to the right side of the header, such as the running timer, running jobs or notifications.
    protected final void addTool(Component tool) {
        tools.add(tool);
    }

    /// Puts the person's menu at the end of the header and shows the page in the person's scheme.
    protected final void setPerson(Person person) {
        tools.add(new PersonButton(person, this::showKeys));
        person.scheme().applyTo(UI.getCurrentOrThrow());
    }

    /// Where providers of finds and verbs register.
    protected final CommandPalette palette() {
        return palette;
    }

    /// Adds shortcuts that work on every screen, such as `t` for the timer.
    protected final KeyMap keys() {
        return keys;
    }

    /// Shows a line across the page, such as a coming maintenance; read out when it appears.
    public final void addBanner(Banner banner) {
        banners.add(banner);
    }

    public final void removeBanner(Banner banner) {
        banners.remove(banner);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        main.removeAll();
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.removeAll();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String location = event.getLocation().getPath();
        navigation.markCurrent(location);
        bottom.markCurrent(location);
        if (!location.equals(shown)) {
            shown = location;
            main.getElement().executeJs("this.scrollTop = 0");
        }
        getElement().executeJs("window.chancery && window.chancery.closeDrawer()");
    }

    private void showKeys() {
        getUI().ifPresent(KeySheet::open);
    }

    private Anchor skipLink() {
        Anchor skip = new Anchor("#ch-main", getTranslation("themes.frame.skip"));
        skip.addClassName("ch-skip");
        skip.setRouterIgnore(true);
        return skip;
    }

    private Button railButton() {
        Button rail = new Button(Glyph.MENU.create());
        rail.addClassName("ch-rail-button");
        rail.addThemeNames("tertiary", "icon");
        rail.getElement().setAttribute("data-ch-toggle", "rail");
        rail.setAriaLabel(getTranslation("themes.frame.rail"));
        return rail;
    }

    private static Anchor brandLink(Brand brand) {
        Anchor link = new Anchor(".");
        link.addClassName("ch-brand");
        if (brand.console()) {
            Span word = new Span("CONSOLE");
            word.addClassName("ch-console-word");
            link.add(word);
        } else if (brand.logo() != null) {
            link.add(new Image(brand.logo(), ""));
        }
        Span name = new Span(brand.name());
        name.addClassName("ch-brand-name");
        link.add(name);
        return link;
    }

    private Button searchButton() {
        Span hint = new Span("Ctrl K");
        hint.addClassName("ch-keycap");
        Button search = new Button(getTranslation("themes.frame.search"), Glyph.SEARCH.create(), _ -> palette.open());
        search.setSuffixComponent(hint);
        search.setAriaLabel(getTranslation("themes.palette.title"));
        search.addClassName("ch-search-button");
        return search;
    }
}
