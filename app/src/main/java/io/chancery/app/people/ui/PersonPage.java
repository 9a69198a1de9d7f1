package io.chancery.app.people.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.Facts;
import io.chancery.app.forms.Refusals;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.people.DeviceId;
import io.chancery.app.people.DeviceRow;
import io.chancery.app.people.DevicesOfPeople;
import io.chancery.app.people.FactorAdministration;
import io.chancery.app.people.LastAdmin;
import io.chancery.app.people.PeopleAdministration;
import io.chancery.app.people.PersonId;
import io.chancery.app.people.PersonSheet;
import io.chancery.app.people.PersonState;
import io.chancery.app.people.SignInRow;
import io.chancery.app.people.SignInsOfPeople;
import io.chancery.app.shell.History;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.web.signin.SignInId;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.keys.KeyMap;
import java.util.List;

/// Somebody of the firm: what they may do, when they were last here, and what happened to their sign-in.
class PersonPage extends Composite<DetailPage> {

    private final PeopleAdministration administration;
    private final SignInsOfPeople signIns;
    private final DevicesOfPeople devices;
    private final FactorAdministration factors;
    private final StepUp stepUp;
    private final PersonSheet person;
    private final SerializableRunnable edit;
    private final SerializableRunnable changed;
    private final CommandId disabling = CommandId.next();
    private final CommandId enabling = CommandId.next();
    private final CommandId takingAway = CommandId.next();
    private final boolean hasFactor;

    PersonPage(
            PeopleAdministration administration,
            SignInsOfPeople signIns,
            DevicesOfPeople devices,
            FactorAdministration factors,
            StepUp stepUp,
            PersonSheet person,
            SerializableRunnable edit,
            SerializableRunnable changed) {
        this.administration = administration;
        this.signIns = signIns;
        this.devices = devices;
        this.factors = factors;
        this.stepUp = stepUp;
        this.person = person;
        this.hasFactor = factors.has(person.id());
        this.edit = edit;
        this.changed = changed;
    }

    @Override
    protected DetailPage initContent() {
        var page = new DetailPage(head());
        page.add(new Section(
                getTranslation("people.section.may"),
                new Facts()
                        .lines(
                                getTranslation("people.roles"),
                                person.details().roles().stream()
                                        .sorted()
                                        .map(role -> PersonWords.role(this, role))
                                        .toList())
                        .fact(getTranslation("people.column.signedIn"), PersonWords.moment(person.signedInAt()))
                        .fact(
                                getTranslation("people.factor"),
                                getTranslation(hasFactor ? "people.factor.has" : "people.factor.has-not"))));
        if (person.state() == PersonState.ACTIVE) {
            page.add(new SignInsPart(
                    getTranslation("people.sign-in.title-of"),
                    getTranslation("people.sign-in.end-all"),
                    new Theirs(signIns, person.id())));
            page.add(new DevicesPart(new TheirBrowsers(devices, person.id())));
        }
        page.addAside(new History("people", CurrentPerson.require().zone(), person.history()));
        return page;
    }

    private record Theirs(SignInsOfPeople signIns, PersonId person) implements SignInsPart.Source {

        @Override
        public List<SignInRow> open() {
            return signIns.open(person);
        }

        @Override
        public void end(SignInId signIn) {
            signIns.end(person, signIn);
        }

        @Override
        public void endAll() {
            signIns.endAll(person);
        }
    }

    private record TheirBrowsers(DevicesOfPeople devices, PersonId person) implements DevicesPart.Source {
        @Override
        public List<DeviceRow> remembered() {
            return devices.remembered(person);
        }

        @Override
        public void forget(DeviceId device) {
            devices.forget(person, device);
        }
    }

    private DetailHead head() {
        var head = new DetailHead(person.details().name())
                .kicker(person.details().email().value())
                .status(PersonWords.state(this, person.state()))
                .primary(getTranslation("forms.edit"), click -> edit.run())
                .verb(new KeyMap().on("e", "forms.edit", edit));
        switch (person.state()) {
            case INVITED ->
                head.more(getTranslation("people.invite-again"), this::inviteAgain)
                        .more(getTranslation("people.disable"), this::askToDisable);
            case ACTIVE -> head.more(getTranslation("people.disable"), this::askToDisable);
            case DISABLED -> head.more(getTranslation("people.enable"), this::enable);
        }
        if (hasFactor) {
            head.more(getTranslation("people.factor.take-away"), this::askToTakeAway);
        }
        return head;
    }

    private void inviteAgain() {
        new InvitationLink(person.details(), administration.inviteAgain(person.id())).open();
        changed.run();
    }

    private void askToDisable() {
        var name = person.details().name();
        new ConfirmByName(
                        getTranslation("people.disable-title", name),
                        getTranslation("people.disable-loss"),
                        name,
                        getTranslation("people.disable"),
                        this::disable)
                .open();
    }

    private void disable() {
        try {
            administration.disable(disabling, person.id(), null);
        } catch (LastAdmin last) {
            Refusals.tell(this, last);
            return;
        }
        Notices.done(getTranslation("people.disabled", person.details().name()), this::enable);
        changed.run();
    }

    private void enable() {
        administration.enable(enabling, person.id());
        Notices.done(getTranslation("people.enabled", person.details().name()));
        changed.run();
    }

    private void askToTakeAway() {
        var name = person.details().name();
        new ConfirmByName(
                        getTranslation("people.factor.take-away-title", name),
                        getTranslation("people.factor.take-away-loss"),
                        name,
                        getTranslation("people.factor.take-away"),
                        () -> stepUp.run(this::takeAway))
                .open();
    }

    private void takeAway() {
        factors.takeAway(takingAway, person.id(), null);
        Notices.done(getTranslation("people.factor.taken-away", person.details().name()));
        changed.run();
    }
}
