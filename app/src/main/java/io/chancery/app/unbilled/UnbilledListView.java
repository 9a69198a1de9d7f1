package io.chancery.app.unbilled;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.matters.MatterId;
import io.chancery.app.money.Charge;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.app.shell.Permissions;
import io.chancery.app.work.Treatment;
import io.chancery.app.work.WorkItemId;
import io.chancery.app.work.WorkKind;
import io.chancery.app.work.WorkRow;
import io.chancery.themes.Glyph;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.HoursFormat;
import io.chancery.themes.field.MoneyFormat;
import io.chancery.themes.list.BulkAction;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything that could be billed, and beside it the line that the address names.
@Route(UnbilledNavigation.PATH)
@RolesAllowed(Permission.WORK_READ)
class UnbilledListView extends ListPage<WorkRow> implements HasDynamicTitle {

    private final UnbilledScreens screens;

    UnbilledListView(UnbilledScreens screens, ListKeeping layouts, ViewKeeping views) {
        super("unbilled", row -> row.id().toString(), new UnbilledRows(screens.work()));
        this.screens = screens;

        // Create
        grid().name("matter", WorkRow::matterTitle)
                .date("date", row -> row.line().workDate())
                .text("client", WorkRow::clientName)
                .text("timekeeper", WorkRow::timekeeper)
                .text(
                        "kind",
                        row -> getTranslation("unbilled.kind." + row.line().kind()))
                .text("task", UnbilledListView::codes)
                .text("narrative", row -> row.line().narrative().text())
                .figures("hours", this::hours)
                .figures("rate", this::rate)
                .money(
                        "net",
                        row -> row.line().net().amount(),
                        row -> row.line().net().currency().getCurrencyCode());
        grid().getColumnByKey("narrative").setFlexGrow(3);
        grid().getColumnByKey("kind").setFlexGrow(0).setAutoWidth(true);
        grid().getColumnByKey("task").setFlexGrow(0).setAutoWidth(true);
        addFilter(new Filter.Choice("matter", screens.matterOptions()));
        addFilter(new Filter.Choice(
                "kind",
                Arrays.stream(WorkKind.values())
                        .map(kind -> new Filter.Option(kind.name(), getTranslation("unbilled.kind." + kind)))
                        .toList()));
        addFilter(new Filter.Choice(
                "treatment",
                Set.of(Treatment.BILLABLE, Treatment.NO_CHARGE).stream()
                        .sorted()
                        .map(each -> new Filter.Option(each.name(), getTranslation("timekeeping.treatment." + each)))
                        .toList()));
        addFilter(new Filter.Period("worked"));

        // Listen
        setDetail(this::detail);
        if (Permissions.has(Permission.INVOICE_ISSUE) && screens.canBill()) {
            addBulk(new BulkAction<>(getTranslation("unbilled.bill"), Glyph.INVOICE, this::bill));
        }

        // Lay out
        if (Permissions.has(Permission.WORK_WRITE)) {
            addAction(new Button(
                    getTranslation("costs.newCharge"),
                    Glyph.TAG.create(),
                    click -> open(UnbilledNavigation.NEW_CHARGE)));
        }
        if (Permissions.has(Permission.WORK_RECORD)) {
            addAction(new Button(
                    getTranslation("costs.newCost"), Glyph.MONEY.create(), click -> open(UnbilledNavigation.NEW_COST)));
        }
        addAction(new Button(
                getTranslation("unbilled.byMatter"),
                Glyph.FOLDER.create(),
                click -> UI.getCurrentOrThrow().navigate(UnbilledMattersView.class)));
        setCsv("unbilled.csv", new PagedCsv<>(grid(), new UnbilledRows(screens.work())));
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("unbilled.title");
    }

    private Component detail(String open) {
        return switch (open) {
            case UnbilledNavigation.NEW_COST -> screens.spending().newCost(matterFilter(), this::recorded, this::close);
            case UnbilledNavigation.NEW_CHARGE ->
                screens.spending().newCharge(matterFilter(), this::recorded, this::close);
            default ->
                AddressId.parse(open)
                        .<Component>map(id -> new WorkPanel(screens, new WorkItemId(id), this::refresh, this::close))
                        .orElseGet(NothingHere::new);
        };
    }

    private void recorded(WorkItemId item) {
        Notices.done(getTranslation("unbilled.recorded"));
        refresh();
        openSaved(item.toString());
    }

    private Optional<MatterId> matterFilter() {
        return state().query().first("matter").flatMap(AddressId::parse).map(MatterId::new);
    }

    private void bill(Set<WorkRow> rows) {
        var matters = rows.stream().map(row -> row.line().matter()).collect(Collectors.toSet());
        if (matters.size() != 1) {
            Notices.refused(getTranslation("unbilled.bill.oneMatter"));
            return;
        }
        var matter = matters.iterator().next();
        if (matter != null) {
            screens.toBill(matter, rows.stream().map(WorkRow::id).toList())
                    .ifPresent(path -> UI.getCurrentOrThrow().navigate(path));
        }
    }

    private String hours(WorkRow row) {
        return row.line().charge() instanceof Charge.Fee fee
                ? HoursFormat.of(getLocale()).format(Sums.duration(fee.hours().hours()))
                : "";
    }

    private String rate(WorkRow row) {
        return row.line().charge() instanceof Charge.Fee fee
                ? MoneyFormat.current(getLocale())
                        .format(fee.rate().amount(), fee.rate().currency().getCurrencyCode())
                : "";
    }

    private static String codes(WorkRow row) {
        var codes = row.line().codes();
        return Stream.of(codes.task(), codes.activity(), codes.expense())
                .filter(code -> code != null)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
