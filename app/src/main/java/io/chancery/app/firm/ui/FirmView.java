package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.chancery.app.people.Permission;
import io.chancery.themes.detail.TabBar;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the firm says of itself, a tab each; the address names the tab.
@Route(FirmNavigation.PATH)
@RolesAllowed(Permission.FIRM_READ)
class FirmView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private final FirmScreens screens;
    private final TabBar tabs = new TabBar();
    private final Div body = new Div();
    private final Map<String, Tab> tabOf = new LinkedHashMap<>();

    FirmView(FirmScreens screens) {
        this.screens = screens;

        // Create
        for (var key : screens.tabs()) {
            var tab = new Tab(getTranslation("firm.tab." + key));
            tabOf.put(key, tab);
            tabs.add(tab);
        }

        // Listen
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                UI.getCurrentOrThrow()
                        .navigate(FirmNavigation.PATH, QueryParameters.of("tab", key(event.getSelectedTab())));
            }
        });

        // Lay out
        getContent().addClassName("ch-page");
        getContent().add(new H1(getTranslation("firm.title")), tabs, body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .filter(tabOf::containsKey)
                .orElse(FirmScreens.DETAILS);
        tabs.setSelectedTab(tabOf.get(key));
        show(key);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("firm.title");
    }

    private void show(String key) {
        body.removeAll();
        body.add(screens.content(key, () -> show(key)));
    }

    private String key(Tab tab) {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tab))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(FirmScreens.DETAILS);
    }
}
