package io.chancery.app.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.forms.SheetPanel;
import io.chancery.app.lists.ListKeeping;
import io.chancery.app.lists.PagedCsv;
import io.chancery.app.lists.ViewKeeping;
import io.chancery.app.people.DevicesOfPeople;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.PeopleList;
import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.PersonRow;
import io.chancery.app.people.PersonSheet;
import io.chancery.app.people.SignInsOfPeople;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;

/// Everybody who may sign in at this firm, and beside them the one that the address names.
@Route(PeopleNavigation.PATH)
@RolesAllowed(Permission.PEOPLE_ADMIN)
class PeopleListView extends ListPage<PersonRow> implements HasDynamicTitle {

    private final PeopleAdministration administration;
    private final SignInsOfPeople signIns;
    private final DevicesOfPeople devices;
    private final FactorAdministration factors;
    private final StepUp stepUp;

    PeopleListView(
            PeopleList list,
            PeopleAdministration administration,
            SignInsOfPeople signIns,
            DevicesOfPeople devices,
            FactorAdministration factors,
            StepUp stepUp,
            ListKeeping layouts,
            ViewKeeping views) {
        super("people", row -> row.id().toString(), new PeopleRows(list));
        this.administration = administration;
        this.signIns = signIns;
        this.devices = devices;
        this.factors = factors;
        this.stepUp = stepUp;

        // Create
        grid().name("name", PersonRow::name)
                .text("email", PersonRow::email)
                .text("roles", row -> PersonWords.roles(this, row.roles()))
                .instant("signedIn", row -> PersonWords.moment(row.signedInAt()))
                .status("state", row -> PersonWords.state(this, row.state()))
                .unsorted("state");
        addFilter(new Filter.Choice(
                "state",
                List.of(
                        new Filter.Option("invited", getTranslation("people.state.invited")),
                        new Filter.Option("disabled", getTranslation("people.state.disabled")))));
        addFilter(new Filter.Choice(
                "role",
                Arrays.stream(FirmRole.values())
                        .map(role -> new Filter.Option(role.name(), PersonWords.role(this, role)))
                        .toList()));

        // Listen
        setDetail(this::detail);
        setCreate("people.invite", this::inviting);

        // Lay out
        setCsv("people.csv", new PagedCsv<>(grid(), new PeopleRows(list)));
        setLayouts(layouts);
        setSavedViews(views);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id)
                .<Component>map(person -> panel(new PersonId(person)))
                .orElseGet(NothingHere::new);
    }

    private Component panel(PersonId person) {
        return new SheetPanel<>(
                () -> administration.open(person),
                (sheet, edit, refresh) ->
                        new PersonPage(administration, signIns, devices, factors, stepUp, sheet, edit, refresh),
                this::editing,
                this::refresh);
    }

    private Component editing(PersonSheet person, SerializableRunnable leave) {
        return new PersonForm(
                person.details().name(),
                person.details(),
                (command, details) -> stepUp.run(() -> {
                    administration.change(command, person.id(), person.version(), details);
                    Notices.done(getTranslation("people.saved", details.name()));
                    leave.run();
                }),
                leave);
    }

    private Component inviting() {
        return new PersonForm(
                getTranslation("people.invite"),
                null,
                (command, details) -> {
                    var invitation = administration.invite(command, details);
                    new InvitationLink(details, invitation).open();
                    refresh();
                    openSaved(invitation.person().toString());
                },
                this::close);
    }
}
