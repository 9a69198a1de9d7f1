package io.chancery.console.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/// What tests of views have in common: an empty control plane, Olive in all roles, and words instead of selectors.
@ConsoleTest
public abstract class ConsoleViewTest extends ViewTest {

    private Locale locale = Locale.US;
    private OperatorRole[] roles = OperatorRole.values();

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        ControlDatabase.empty();
        super.initVaadinEnvironment();
    }

    @Override
    protected Set<String> scanPackages() {
        return Set.of("io.chancery.console");
    }

    @Override
    protected KnownPerson person() {
        return SignedIn.olive(locale, roles);
    }

    /// Olive comes again in another language or in other roles.
    protected void signInAgain(Locale locale, OperatorRole... roles) {
        this.locale = locale;
        this.roles = roles;
        cleanVaadinEnvironment();
        super.initVaadinEnvironment();
    }

    /// All that is written on the page, top to bottom.
    protected List<String> words() {
        return descend(UI.getCurrent())
                .filter(component -> !component.getElement().isTextNode())
                .map(component -> component.getElement().getText().strip())
                .filter(text -> !text.isBlank())
                .toList();
    }

    /// The button with that text, in dialogs too.
    protected Button button(String text) {
        return $(Button.class).withText(text).last();
    }

    protected static Stream<Component> descend(Component component) {
        return Stream.concat(Stream.of(component), parts(component).flatMap(ConsoleViewTest::descend));
    }

    /// The detail beside a list is no child of the layout that shows it.
    private static Stream<Component> parts(Component component) {
        return component instanceof MasterDetailLayout layout
                ? Stream.of(layout.getMaster(), layout.getDetail()).filter(Objects::nonNull)
                : component.getChildren();
    }
}
