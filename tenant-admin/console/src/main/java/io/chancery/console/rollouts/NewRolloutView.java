package io.chancery.console.rollouts;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.Releases;
import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.Rollouts;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.form.FormActions;
import jakarta.annotation.security.RolesAllowed;

/// Plans a rollout; its own page then shows how it goes.
@Route(RolloutsNavigation.NEW)
@RolesAllowed(OperatorPermission.ROLLOUT_PLAN)
class NewRolloutView extends Composite<Div> implements HasDynamicTitle {

    private final Rollouts rollouts;
    private final RolloutForm form;
    private final CommandId command = CommandId.next();

    NewRolloutView(Rollouts rollouts, RolloutBook book, Releases releases, CurrentOperator operator) {
        this.rollouts = rollouts;
        this.form = new RolloutForm(book, releases, rollouts::keep, operator.zone());

        // Lay out
        getContent().addClassNames("ch-form", "ch-form-page");
        getContent()
                .add(
                        new H1(getTranslation("rollouts.plan")),
                        new Paragraph(getTranslation("rollouts.plan-sentence")),
                        form,
                        new FormActions(
                                getTranslation("rollouts.plan"),
                                this::plan,
                                RolloutsNavigation::toList,
                                form::hasChanges));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rollouts.plan");
    }

    private void plan() {
        form.toPlan().ifPresent(plan -> {
            var id = rollouts.plan(command, plan);
            form.saved();
            RolloutsNavigation.to(id);
        });
    }
}
