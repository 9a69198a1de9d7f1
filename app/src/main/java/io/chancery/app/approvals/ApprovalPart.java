package io.chancery.app.approvals;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.DataProvider;
import io.chancery.app.money.Money;
import io.chancery.app.people.Permission;
import io.chancery.app.people.ui.StepUp;
import io.chancery.app.shell.Permissions;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.MoneyField;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;

/// How much whoever may issue an invoice may issue, and above which amount they prove who they are. People who may not
/// decide it read it.
class ApprovalPart extends Composite<Div> {

    private final ApprovalLimits limits;
    private final StepUp stepUp;
    private final MoneyField freshAbove;
    private final Grid<Holder> holders = new Grid<>();
    private CommandId command = CommandId.next();

    ApprovalPart(ApprovalLimits limits, StepUp stepUp) {
        this.limits = limits;
        this.stepUp = stepUp;
        var mayDecide = Permissions.has(Permission.PEOPLE_ADMIN);

        // Create
        freshAbove = new MoneyField(
                getTranslation("approvals.fresh-above"), limits.currency().getCurrencyCode());
        freshAbove.setHelperText(getTranslation("approvals.fresh-above.help"));
        freshAbove.setValue(limits.freshAbove().map(Money::amount).orElse(null));
        freshAbove.setReadOnly(!mayDecide);
        freshAbove.setTestId("fresh-above");
        holders.addColumn(Holder::name).setHeader(getTranslation("approvals.column.name"));
        holders.addColumn(holder -> getTranslation(holder.program() ? "approvals.program" : "approvals.person"))
                .setHeader(getTranslation("approvals.column.what"));
        holders.addColumn(this::limit).setHeader(getTranslation("approvals.column.limit"));
        holders.setSelectionMode(Grid.SelectionMode.NONE);
        holders.setItems(DataProvider.fromCallbacks(
                query -> limits.holders(query.getOffset(), query.getLimit()).stream(), query -> limits.count()));
        holders.getElement().setAttribute("aria-label", getTranslation("approvals.limits"));
        if (mayDecide) {
            holders.addComponentColumn(this::change).setFlexGrow(0).setAutoWidth(true);
        }

        // Lay out
        var fresh = new FormSection(getTranslation("approvals.fresh"), freshAbove);
        getContent().addClassName("ch-form");
        getContent().add(fresh);
        if (mayDecide) {
            var save = new VerbButton(getTranslation("forms.save"), () -> this.stepUp.run(this::askAbove));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            getContent().add(save);
        }
        getContent()
                .add(new Section(getTranslation("approvals.limits"), holders)
                        .help(getTranslation("approvals.limits.help")));
    }

    private String limit(Holder holder) {
        var limit = holder.limit();
        return limit == null ? getTranslation("approvals.no-limit") : words(limit);
    }

    private String words(Money limit) {
        return MoneyFormat.current(getLocale())
                .format(limit.amount(), limit.currency().getCurrencyCode());
    }

    private Button change(Holder holder) {
        var change = new Button(
                getTranslation("approvals.change"),
                _ -> new LimitDialog(
                                holder,
                                limits.currency().getCurrencyCode(),
                                (command, amount) -> this.stepUp.run(() -> {
                                    limits.limit(command, holder.id(), amount);
                                    Notices.done(getTranslation("forms.saved"));
                                    holders.getDataProvider().refreshAll();
                                }))
                        .open());
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        change.setAriaLabel(getTranslation("approvals.change-of", holder.name()));
        return change;
    }

    private void askAbove() {
        var above = freshAbove.getValue();
        if (above != null && above.signum() < 0) {
            freshAbove.setErrorMessage(getTranslation("approvals.negative"));
            freshAbove.setInvalid(true);
        }
        if (freshAbove.isInvalid()) {
            freshAbove.focus();
            return;
        }
        limits.askAbove(command, above);
        command = CommandId.next();
        Notices.done(getTranslation("forms.saved"));
    }
}
