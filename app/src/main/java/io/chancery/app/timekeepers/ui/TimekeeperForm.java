package io.chancery.app.timekeepers.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.binder.Binder;
import io.chancery.app.forms.DraftKeeper;
import io.chancery.app.forms.FormDraft;
import io.chancery.app.forms.Refusals;
import io.chancery.app.forms.Saving;
import io.chancery.app.forms.TextLine;
import io.chancery.app.people.PersonReference;
import io.chancery.app.timekeepers.PersonIsTimekeeperAlready;
import io.chancery.app.timekeepers.TimekeeperDetails;
import io.chancery.app.timekeepers.TimekeeperNumber;
import io.chancery.app.timekeepers.TimekeeperNumberTaken;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.util.ArrayList;

/// The form of a timekeeper, new or known. What is typed is kept as a draft until it is saved or given up.
class TimekeeperForm extends Composite<Div> {

    private final Binder<TimekeeperEntries> binder = new Binder<>();
    private final TextLine number =
            new TextLine(getTranslation("timekeepers.field.number"), TimekeeperNumber.LENGTH_MAX);
    private final ComboBox<PersonReference> person = new ComboBox<>(getTranslation("timekeepers.field.person"));
    private final DraftKeeper<TimekeeperEntries> draft;
    private final Saving<TimekeeperEntries> saving;

    TimekeeperForm(
            TimekeeperScreens screens,
            String title,
            TimekeeperEntries entries,
            FormDraft<TimekeeperEntries> kept,
            Saving<TimekeeperEntries> saving) {
        this.saving = saving;

        // Create
        var first = new TextLine(getTranslation("timekeepers.field.firstName"), TimekeeperDetails.NAME_MAX);
        var last = new TextLine(getTranslation("timekeepers.field.lastName"), TimekeeperDetails.NAME_MAX);
        var rank = screens.classificationField(getTranslation("timekeepers.field.classification"));
        var rates = new RateLines(screens::today, screens.homeCurrency());
        number.setHelperText(getTranslation("timekeepers.number.help"));
        screens.offerPeople(person);
        person.setHelperText(getTranslation("timekeepers.person.help"));

        // Bind
        first.bind(binder, e -> e.firstName, (e, text) -> e.firstName = text);
        last.bindRequired(binder, e -> e.lastName, (e, text) -> e.lastName = text);
        number.bindNumber(binder, e -> e.number, (e, text) -> e.number = text);
        binder.forField(rank)
                .asRequired(getTranslation("forms.required"))
                .bind(e -> e.classification, (e, chosen) -> e.classification = chosen);
        binder.forField(person)
                .bind(
                        e -> screens.person(e.person),
                        (e, chosen) ->
                                e.person = chosen == null ? null : chosen.id().value());
        binder.forField(rates)
                .withValidator(RateLines::areDifferent, getTranslation("timekeepers.rates.twice"))
                .bind(e -> e.rates, (e, lines) -> e.rates = new ArrayList<>(lines));
        draft = new DraftKeeper<>(binder, entries, kept);

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(title),
                        draft,
                        new FormSection(getTranslation("timekeepers.section.who"), first, last, number, rank, person),
                        new FormSection(getTranslation("timekeepers.section.rates")).addWide(rates),
                        new FormActions(
                                getTranslation("forms.save"),
                                this::save,
                                () -> draft.giveUp(saving::cancelled),
                                draft::isDirty));
        first.focus();
    }

    private void save() {
        try {
            draft.save(saving, this::save);
        } catch (TimekeeperNumberTaken taken) {
            Refusals.at(number, taken);
        } catch (PersonIsTimekeeperAlready taken) {
            Refusals.at(person, taken);
        }
    }
}
