package io.chancery.infra.web.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.infra.web.signin.KnownPerson;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/// A view opened without a browser by somebody who is signed in. The context of a subclass needs a real port: the paths
/// of views are guarded by what the servlet knows of them.
public abstract class ViewTest extends SpringBrowserlessTest {

    /// Who opens the view; null is whoever stands before the sign-in.
    protected abstract @Nullable KnownPerson person();

    /// Only the packages below count when views are looked for.
    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery");
    }

    @Override
    protected void initVaadinEnvironment() {
        var person = person();
        if (person != null) {
            SecurityContextHolder.setContext(new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                    person, null, AuthorityUtils.createAuthorityList(authorities(person)))));
        }
        super.initVaadinEnvironment();
        prove(Instant.now());
    }

    /// Whoever opens the view proved at that moment who they are; just now unless a test says otherwise.
    protected static void prove(Instant moment) {
        VaadinSession.getCurrent().getSession().setAttribute("io.chancery.proved-at", moment);
    }

    /// All that is written on the page, top to bottom.
    protected List<String> words() {
        return descend(UI.getCurrent())
                .filter(component -> !component.getElement().isTextNode())
                .map(component -> component.getElement().getText().strip())
                .filter(text -> !text.isBlank())
                .toList();
    }

    protected static Stream<Component> descend(Component component) {
        return Stream.concat(Stream.of(component), parts(component).flatMap(ViewTest::descend));
    }

    /// The detail beside a list is no child of the layout that shows it.
    private static Stream<Component> parts(Component component) {
        return component instanceof MasterDetailLayout layout
                ? Stream.of(layout.getMaster(), layout.getDetail()).filter(Objects::nonNull)
                : component.getChildren();
    }

    @Override
    protected void cleanVaadinEnvironment() {
        super.cleanVaadinEnvironment();
        SecurityContextHolder.clearContext();
    }

    /// The environment without a browser asks for roles with Spring's prefix, whatever the application says.
    private static List<String> authorities(KnownPerson person) {
        return person.authorities().stream()
                .flatMap(authority -> Stream.of(authority, "ROLE_" + authority))
                .toList();
    }
}
