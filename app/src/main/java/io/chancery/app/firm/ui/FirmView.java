package io.chancery.app.firm.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.chancery.app.people.Permission;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What the firm says of itself, a tab each; the address names the tab.
@Route(FirmNavigation.PATH)
@RolesAllowed(Permission.FIRM_READ)
class FirmView extends Composite<Div> implements AfterNavigationObserver, HasDynamicTitle {

    private enum Part {
        DETAILS,
        ENTITY,
        OFFICE,
        LOOK;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FirmScreens screens;
    private final Tabs tabs = new Tabs();
    private final Div body = new Div();
    private final Map<Part, Tab> tabOf = new EnumMap<>(Part.class);

    FirmView(FirmScreens screens) {
        this.screens = screens;

        // Create
        for (var part : Part.values()) {
            var tab = new Tab(getTranslation("firm.tab." + part.key()));
            tabOf.put(part, tab);
            tabs.add(tab);
        }

        // Listen
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                UI.getCurrentOrThrow()
                        .navigate(
                                FirmNavigation.PATH,
                                QueryParameters.of(
                                        "tab", part(event.getSelectedTab()).key()));
            }
        });

        // Lay out
        getContent().addClassName("ch-page");
        getContent().add(new H1(getTranslation("firm.title")), tabs, body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("tab")
                .orElse("");
        var part = Arrays.stream(Part.values())
                .filter(one -> one.key().equals(asked))
                .findFirst()
                .orElse(Part.DETAILS);
        tabs.setSelectedTab(tabOf.get(part));
        show(part);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("firm.title");
    }

    private void show(Part part) {
        body.removeAll();
        body.add(form(part));
    }

    private Component form(Part part) {
        return switch (part) {
            case DETAILS -> new DetailsForm(screens, () -> show(part));
            case ENTITY -> new EntityForm(screens, () -> show(part));
            case OFFICE -> new OfficeForm(screens, () -> show(part));
            case LOOK -> new LookForm(screens, () -> show(part));
        };
    }

    private Part part(Tab tab) {
        return Arrays.stream(Part.values())
                .filter(part -> tab.equals(tabOf.get(part)))
                .findFirst()
                .orElse(Part.DETAILS);
    }
}
