package io.chancery.infra.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import io.chancery.themes.list.ListPage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/// Finds every view of an application, opens it, writes its session down, reads it as another node would and compares
/// the two screens. A view that holds an entity, or anything else that cannot be written, fails by the field's name.
///
/// A subclass per application says where its views are and who opens them. Its context needs a real port, because the
/// paths of views are guarded by what the servlet knows of them.
public abstract class EveryViewSerialises extends ViewTest {

    /// The parts of the environment itself, which no real session holds.
    private static final List<String> ENVIRONMENT = List.of("com.vaadin.browserless.", "kotlin.");

    @Autowired
    DefaultListableBeanFactory beans;

    private boolean anonymous;
    private int rowsOpened;

    /// Packages that hold the application's views.
    protected abstract Set<String> packages();

    /// Somebody who may see everything.
    protected abstract KnownPerson everybodysFriend();

    /// Does the work in a firm, where there are firms.
    protected abstract void inFirm(Runnable work);

    /// Addresses at which a view is opened; views whose address needs more than their route name it here.
    protected List<String> addressesOf(Class<? extends Component> view) {
        var path = RouteConfiguration.forApplicationScope().getUrlBase(view).orElseThrow();
        return ListPage.class.isAssignableFrom(view) ? List.of(path, path + "?open=new") : List.of(path);
    }

    /// What has to be so before a view opens at all, once its environment is there.
    protected void prepare(Class<? extends Component> view) {}

    @Override
    protected final @Nullable KnownPerson person() {
        return anonymous ? null : everybodysFriend();
    }

    @Override
    protected final Set<String> scanPackages() {
        return packages();
    }

    /// Each view gets an environment of its own, made when its turn comes.
    @Override
    protected final void initVaadinEnvironment() {}

    @TestFactory
    Stream<DynamicTest> everyViewGoesOnInAnotherNode() {
        var views = discoverRoutes().getRoutes();
        assertThat(views).as("views below " + packages()).isNotEmpty();
        var lists = views.stream().anyMatch(ListPage.class::isAssignableFrom);
        return Stream.concat(
                views.stream()
                        .sorted(Comparator.comparing(Class::getName))
                        .map(view -> DynamicTest.dynamicTest(view.getSimpleName(), () -> inFirm(() -> opened(view)))),
                Stream.of(DynamicTest.dynamicTest(
                        "some lists had a row to open",
                        () -> assertThat(rowsOpened > 0).isEqualTo(lists))));
    }

    private void opened(Class<? extends Component> view) {
        anonymous = view.isAnnotationPresent(AnonymousAllowed.class);
        super.initVaadinEnvironment();
        prepare(view);
        try {
            for (var address : addressesOf(view)) {
                var parts = address.split("\\?", 2);
                UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
                assertThat(UI.getCurrent().getCurrentView())
                        .as("opened at /" + address)
                        .isInstanceOf(view);
                goesOn();
            }
            if (UI.getCurrent().getCurrentView() instanceof ListPage<?> list) {
                openFirstRow(list);
            }
        } finally {
            cleanVaadinEnvironment();
        }
    }

    /// What is beside a list is the larger part of its view.
    private void openFirstRow(ListPage<?> list) {
        var rows = test(list.grid());
        if (rows.size() > 0) {
            rows.clickRow(0);
            goesOn();
            rowsOpened++;
        }
    }

    /// A copy is made at the end of a request, when what waits for its answer has been done.
    private void goesOn() {
        roundTrip();
        var ui = UI.getCurrent();
        var session = ui.getSession();
        var codec = new SessionCodec(beans, ENVIRONMENT);
        var shown = outline(ui);

        @SuppressWarnings("unchecked")
        var copy = (Map<String, Object>) codec.read(codec.write(attributes(session)));

        // Reading a session leaves none current.
        VaadinSession.setCurrent(session);
        UI.setCurrent(ui);
        var restored = copy.values().stream()
                .filter(VaadinSession.class::isInstance)
                .map(VaadinSession.class::cast)
                .findFirst()
                .orElseThrow();
        restored.refreshTransients(session.getSession(), session.getService());
        assertThat(outline(restored.getUIById(ui.getUIId()))).isEqualTo(shown);
    }

    /// The lock belongs to the node: each makes its own.
    private static Map<String, Object> attributes(VaadinSession session) {
        var attributes = new HashMap<String, Object>();
        for (var name : session.getSession().getAttributeNames()) {
            var value = session.getSession().getAttribute(name);
            if (value instanceof VaadinSession || !name.contains("lock")) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    /// The view in its frame, as tags, attributes and texts.
    private static String outline(UI ui) {
        var outermost = ui.getInternals().getActiveRouterTargetsChain().getLast();
        return outline(outermost.getElement());
    }

    private static String outline(Element element) {
        if (element.isTextNode()) {
            return element.getText();
        }
        var text = new StringBuilder("<").append(element.getTag());
        element.getAttributeNames().sorted().forEach(name -> text.append(' ').append(name));
        text.append('>');
        element.getChildren().forEach(child -> text.append(outline(child)));
        return text.append("</>").toString();
    }
}
