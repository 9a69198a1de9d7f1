package io.chancery.console.operators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.links.OnceShownLink;
import io.chancery.control.operators.OperatorId;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.operators.OperatorSheet;
import io.chancery.control.operators.Operators;
import io.chancery.infra.web.signin.OneTimeToken;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.EmptyState;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.annotation.Value;

/// Everyone who may enter the console.
@Route("operators")
@RolesAllowed(OperatorPermission.OPERATOR_READ)
class OperatorListView extends ListPage<OperatorSheet> implements HasDynamicTitle {

    private final Operators operators;
    private final CurrentOperator current;
    private final StepUp stepUp;
    private final String console;

    OperatorListView(
            Operators operators,
            CurrentOperator current,
            StepUp stepUp,
            @Value("${chancery.console.url:http://localhost:8090}") String console) {
        super("operators", operator -> operator.id().toString(), new OperatorSource(operators));
        this.operators = operators;
        this.current = current;
        this.stepUp = stepUp;
        this.console = console;

        // Create
        grid().name("name", OperatorSheet::name)
                .text("email", operator -> operator.email().value())
                .text("roles", operator -> OperatorWords.roles(this, operator.rolesInOrder()))
                .unsorted("roles")
                .status("state", operator -> OperatorWords.status(this, operator));
        addFilter(new Filter.Flag("disabled"));

        // Bind
        setDetail(this::detail);
        if (current.may(OperatorPermission.OPERATOR_ADMIN)) {
            setCreate("operators.add", () -> new AddOperatorForm(operators, stepUp, this::added, this::close));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operators.title");
    }

    private Component detail(String id) {
        return operators.all().stream()
                .filter(operator -> operator.id().toString().equals(id))
                .findFirst()
                .<Component>map(
                        operator -> new OperatorPanel(operator, operators, current, stepUp, this::changed, this::link))
                .orElseGet(() -> new EmptyState(
                        Glyph.PERSON,
                        getTranslation("operators.unknown"),
                        getTranslation("operators.unknown-sentence")));
    }

    private void added(OperatorId id, String name, OneTimeToken token) {
        open(id.toString());
        refresh();
        link(name, token);
    }

    private void changed() {
        var open = state().open();
        refresh();
        if (open != null) {
            close();
            open(open);
        }
    }

    private void link(String name, OneTimeToken token) {
        new OnceShownLink(
                        getTranslation("operators.link-title", name),
                        getTranslation("operators.link-sentence", name),
                        console + "/welcome?token=" + token.secret())
                .open();
    }
}
