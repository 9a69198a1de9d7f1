package io.chancery.console.rollouts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.console.operators.CurrentOperator;
import io.chancery.control.changes.ChangesAsNews;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.rollouts.RolloutBook;
import io.chancery.control.rollouts.RolloutRow;
import io.chancery.infra.web.live.LiveScreens;
import io.chancery.themes.Glyph;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;

/// Every rollout. A row leads to the rollout's own page.
@Route(RolloutsNavigation.PATH)
@RolesAllowed(OperatorPermission.FLEET_READ)
class RolloutListView extends ListPage<RolloutRow> implements HasDynamicTitle {

    RolloutListView(RolloutBook book, CurrentOperator operator, LiveScreens live) {
        super("rollouts", row -> row.id().toString(), new RolloutRows(book));
        var zone = operator.zone();

        // Create
        grid().name("name", RolloutRow::name)
                .unsorted("name")
                .text("release", row -> row.release().toString())
                .unsorted("release")
                .status("state", row -> RolloutWords.status(this, row))
                .unsorted("state")
                .figures("firms", row -> Integer.toString(row.firms()))
                .unsorted("firms")
                .figures("done", row -> Integer.toString(row.done()))
                .unsorted("done")
                .figures("failed", row -> row.failed() == 0 ? "" : Integer.toString(row.failed()))
                .unsorted("failed")
                .instant("created", row -> RolloutWords.time(this, row.createdAt(), zone))
                .unsorted("created");

        // Listen
        grid().addItemClickListener(
                        event -> RolloutsNavigation.to(event.getItem().id()));
        live.followEveryFirm(this, ChangesAsNews.ROLLOUT, this::refresh);
        if (operator.may(OperatorPermission.ROLLOUT_PLAN)) {
            var plan = new Button(
                    getTranslation("rollouts.plan"), Glyph.PLUS.create(), event -> RolloutsNavigation.toNew());
            plan.addThemeVariants(ButtonVariant.PRIMARY);
            addAction(plan);
            keys().on("n", "rollouts.plan", RolloutsNavigation::toNew);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("rollouts.title");
    }
}
