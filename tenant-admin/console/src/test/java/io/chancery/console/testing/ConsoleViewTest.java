package io.chancery.console.testing;

import com.vaadin.flow.component.button.Button;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.web.signin.KnownPerson;
import io.chancery.infra.web.testing.ViewTest;
import java.util.Locale;
import java.util.Set;
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

    /// The button with that text, in dialogs too.
    protected Button button(String text) {
        return $(Button.class).withText(text).last();
    }
}
