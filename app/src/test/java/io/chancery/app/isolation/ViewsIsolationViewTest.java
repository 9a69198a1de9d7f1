package io.chancery.app.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.TestPerson;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.support.TransactionTemplate;

/// Every view is opened as Castor with the ids of both twins in its address, its files are followed and its uploads
/// fed;
/// nothing of Pollux is seen and nothing of Pollux changes.
@FirmTest
class ViewsIsolationViewTest extends ViewTest {

    private static final int VIEWS_MIN = 12;
    private static final int ANSWERING_MIN = 8;
    private static final int FILES_MIN = 4;

    @Autowired
    ApplicationContext context;

    @Autowired
    EntityManager entities;

    @Autowired
    TransactionTemplate transactions;

    private final TwinTables data = new TwinTables();
    private final Map<String, String> leaks = new TreeMap<>();
    private TestPerson nosy;
    private boolean anonymous;
    private int files;

    @BeforeEach
    void openTwins() {
        nosy = Twins.open(context);
    }

    @Override
    protected @Nullable KnownPerson person() {
        return anonymous ? null : nosy.principal();
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.app");
    }

    /// Each view gets an environment of its own, made when its turn comes.
    @Override
    protected void initVaadinEnvironment() {}

    @Test
    void noViewShowsTheTwinsDataOrChangesIt() {
        var before = data.digest(Twin.POLLUX);
        var answering = new ArrayList<String>();
        var views = discoverRoutes().getRoutes().stream()
                .sorted(Comparator.comparing(Class::getName))
                .toList();
        for (var view : views) {
            if (TenantContext.callAs(Twin.CASTOR.id(), () -> showsItsOwn(view))) {
                answering.add(view.getSimpleName());
            }
        }

        assertThat(leaks)
                .as("addresses at which Castor saw something of Pollux")
                .isEmpty();
        assertThat(views).hasSizeGreaterThan(VIEWS_MIN);
        assertThat(answering)
                .as("views that showed Castor something of its own: a suite that never sees data proves nothing")
                .hasSizeGreaterThan(ANSWERING_MIN);
        assertThat(files).as("files followed").isGreaterThan(FILES_MIN);
        assertThat(data.digest(Twin.POLLUX)).isEqualTo(before);
    }

    @Test
    void aPlantedLeakIsSeen() {
        TenantContext.runAs(Twin.CASTOR.id(), () -> {
            super.initVaadinEnvironment();
            try {
                UI.getCurrent().add(new Span("of " + Twin.POLLUX.mark()));
                look("planted");
            } finally {
                cleanVaadinEnvironment();
            }
        });
        assertThat(leaks).containsKey("planted");
    }

    private boolean showsItsOwn(Class<? extends Component> view) {
        anonymous = view.isAnnotationPresent(AnonymousAllowed.class);
        super.initVaadinEnvironment();
        try {
            boolean own = false;
            for (var address : addressesOf(view)) {
                var parts = address.split("\\?", 2);
                UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
                roundTrip();
                own |= look(address).contains(Twin.CASTOR.mark());
                follow(address);
                feed(address);
            }
            return own;
        } finally {
            cleanVaadinEnvironment();
        }
    }

    private String look(String address) {
        return heard(address, Seen.in(UI.getCurrent()));
    }

    private String heard(String where, String text) {
        int at = text.indexOf(Twin.POLLUX.mark());
        if (at >= 0) {
            leaks.put(where, text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)));
        }
        return text;
    }

    /// As itself, as a list that opens a row of each id, and with every id under the name of its table, as filters and
    /// previews are asked for.
    private List<String> addressesOf(Class<? extends Component> view) {
        var addresses = new ArrayList<String>();
        for (var ids : Twins.idSets()) {
            var path = path(view, ids);
            addresses.add(path);
            addresses.add(path + "?open=new");
            addresses.add(path
                    + ids.entrySet().stream()
                            .map(id -> id.getKey() + "=" + id.getValue())
                            .collect(Collectors.joining("&", "?", "")));
            ids.values().forEach(id -> addresses.add(path + "?open=" + id));
        }
        return addresses.stream().distinct().toList();
    }

    /// With the ids in the path, where the view takes some; a type that nobody can make fails.
    private String path(Class<? extends Component> view, Map<String, UUID> ids) {
        var routes = RouteConfiguration.forApplicationScope();
        var arguments = new Arguments(entities, ids, 0);
        if (HasUrlParameter.class.isAssignableFrom(view)) {
            var type = ResolvableType.forClass(view).as(HasUrlParameter.class).getGeneric(0);
            var made = transactions.execute(status -> arguments.make(type, view.getSimpleName()));
            return routes.getUrlBase(view).orElseThrow() + "/" + made;
        }
        var template = routes.getTemplate(view).orElseThrow();
        var named = new HashMap<String, String>();
        for (var part : template.split("/")) {
            if (part.startsWith(":")) {
                var name = part.substring(1).replaceAll("[?*(].*", "");
                named.put(name, String.valueOf(arguments.make(ResolvableType.forClass(UUID.class), name)));
            }
        }
        return routes.getUrl(view, new RouteParameters(named));
    }

    private void follow(String address) {
        Seen.componentsIn(UI.getCurrent().getElement())
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .filter(link -> link.getHref().startsWith("VAADIN/dynamic/"))
                .toList()
                .forEach(link -> {
                    var file = new ByteArrayOutputStream();
                    test(link).download(file);
                    heard(address + " as file", file.toString(StandardCharsets.ISO_8859_1));
                    files++;
                });
    }

    private void feed(String address) {
        Seen.componentsIn(UI.getCurrent().getElement())
                .filter(Upload.class::isInstance)
                .map(Upload.class::cast)
                .toList()
                .forEach(upload -> {
                    test(upload)
                            .upload(
                                    Twin.CASTOR.mark() + ".txt",
                                    "text/plain",
                                    address.getBytes(StandardCharsets.UTF_8));
                    roundTrip();
                    look(address + " after an upload");
                });
    }
}
