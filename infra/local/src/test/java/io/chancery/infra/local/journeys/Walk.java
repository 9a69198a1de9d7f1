package io.chancery.infra.local.journeys;

import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.Selenide.$;
import static com.codeborne.selenide.Selenide.Wait;
import static com.codeborne.selenide.Selenide.executeJavaScript;
import static com.codeborne.selenide.Selenide.open;

import com.codeborne.selenide.WebDriverRunner;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Finds every view by itself: it follows all links and opens the first row of every list.
final class Walk {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /// What a link leads to that is no view.
    private static final Pattern NO_VIEW = Pattern.compile("^/(VAADIN|sign-out|logout|brand|themes|api|actuator).*");

    private static final String LINKS = """
            const found = [];
            const look = node => {
                for (const element of node.querySelectorAll('*')) {
                    if (element.href && element.tagName === 'A' && !element.hasAttribute('download')) found.push(element.href);
                    if (element.localName === 'vaadin-side-nav-item' && element.path) found.push(new URL(element.path, document.baseURI).href);
                    if (element.shadowRoot) look(element.shadowRoot);
                }
            };
            look(document);
            return found;
            """;
    private static final String FIRST_ROW = """
            const grid = document.querySelector('vaadin-grid, vaadin-grid-pro');
            const cell = grid && [...grid.querySelectorAll('vaadin-grid-cell-content')]
                .find(content => content.assignedSlot && content.assignedSlot.closest('tbody') && content.textContent.trim());
            if (cell) cell.click();
            return !!cell;
            """;

    private final String start;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final ArrayDeque<String> unseen = new ArrayDeque<>();

    private Walk(String start) {
        this.start = start;
    }

    /// Addresses by a short name each, one for every kind of view.
    static Map<String, String> from(String start) {
        var walk = new Walk(start);
        walk.meet(start);
        while (!walk.unseen.isEmpty()) {
            walk.visit(walk.unseen.remove());
        }
        return walk.addresses;
    }

    private void visit(String address) {
        show(address);
        List<String> links = executeJavaScript(LINKS);
        Objects.requireNonNull(links).forEach(this::meet);
        if (Boolean.TRUE.equals(executeJavaScript(FIRST_ROW))) {
            settle();
            meet(WebDriverRunner.url());
        }
    }

    static void show(String address) {
        open(address);
        $("main").shouldBe(visible);
        settle();
    }

    /// Until the server has answered everything that was asked, lists included.
    static void settle() {
        Wait().withTimeout(Duration.ofSeconds(20)).until(driver -> Boolean.TRUE.equals(executeJavaScript("""
                        const clients = window.Vaadin && Vaadin.Flow && Vaadin.Flow.clients || {};
                        const busy = Object.values(clients).some(client => client.isActive && client.isActive());
                        const loading = [...document.querySelectorAll('vaadin-grid')].some(grid => grid.loading);
                        return document.readyState === 'complete' && !busy && !loading;
                        """)));
    }

    private void meet(String link) {
        var from = URI.create(start);
        var to = URI.create(link.replace(" ", "%20"));
        if (!from.getScheme().equals(to.getScheme()) || !from.getAuthority().equals(to.getAuthority())) {
            return;
        }
        var path = to.getPath();
        var name = name(path, to.getRawQuery());
        if (NO_VIEW.matcher(path).matches() || addresses.containsKey(name)) {
            return;
        }
        var address = link.replaceAll("#.*", "");
        addresses.put(name, address);
        unseen.add(address);
    }

    /// The same for two firms' pages: what differs in them is an id or a value.
    private static String name(String path, String query) {
        var names = query == null ? "" : "-" + query.replaceAll("=[^&]*", "").replace('&', '-');
        var name = ID.matcher(path).replaceAll("one").replaceAll("^/|/$", "").replace('/', '-');
        return (name.isEmpty() ? "start" : name) + names;
    }
}
