package io.chancery.app.matters.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.data.binder.Binder;
import io.chancery.app.clients.ClientReference;
import io.chancery.app.forms.DraftKeeper;
import io.chancery.app.forms.FormDraft;
import io.chancery.app.forms.Refusals;
import io.chancery.app.forms.Saving;
import io.chancery.app.forms.TextLine;
import io.chancery.app.matters.MatterDetails;
import io.chancery.app.matters.MatterNumber;
import io.chancery.app.matters.MatterNumberTaken;
import io.chancery.app.utbms.CodeSet;
import io.chancery.themes.field.FreeDateField;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The form of a matter, new or known. What is typed is kept as a draft until it is saved or given up.
class MatterForm extends Composite<Div> {

    private final MatterFormChoices choices;
    private final Binder<MatterEntries> binder = new Binder<>();
    private final TextLine number = new TextLine(getTranslation("matters.field.number"), MatterNumber.LENGTH_MAX);
    private final DraftKeeper<MatterEntries> draft;
    private final Saving<MatterEntries> saving;
    private String suggested = "";

    /// @param isNew whether the form also asks who may see the matter; later that is a verb of its own
    MatterForm(
            MatterFormChoices choices,
            String title,
            MatterEntries entries,
            FormDraft<MatterEntries> kept,
            boolean isNew,
            Saving<MatterEntries> saving) {
        this.choices = choices;
        this.saving = saving;

        // Create
        var client = choices.clientField(getTranslation("matters.field.client"));
        var name = new TextLine(getTranslation("matters.field.name"), MatterDetails.NAME_MAX);
        var reference =
                new TextLine(getTranslation("matters.field.clientMatterRef"), MatterDetails.CLIENT_MATTER_REF_MAX);
        reference.setHelperText(getTranslation("matters.clientMatterRef.help"));
        var responsible = choices.timekeeperField(getTranslation("matters.field.responsible"));
        var openedOn = new FreeDateField(getTranslation("matters.field.openedOn"), choices::today);

        // Bind
        var required = getTranslation("forms.required");
        binder.forField(client)
                .asRequired(required)
                .bind(
                        e -> choices.client(e.client),
                        (e, chosen) ->
                                e.client = chosen == null ? null : chosen.id().value());
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        number.bindNumber(binder, e -> e.number, (e, text) -> e.number = text);
        reference.bind(binder, e -> e.clientMatterRef, (e, text) -> e.clientMatterRef = text);
        binder.forField(responsible)
                .bind(
                        e -> choices.timekeeper(e.responsible),
                        (e, chosen) -> e.responsible =
                                chosen == null ? null : chosen.id().value());
        binder.forField(openedOn).asRequired(required).bind(e -> e.openedOn, (e, day) -> e.openedOn = day);
        var billing = new FormSection(getTranslation("matters.section.billing"), codes(), responsible);
        choices.entityAndOffice(binder).forEach(billing::add);
        var access = isNew && choices.mayRestrict() ? new AccessFields(binder, choices) : new Div();
        draft = new DraftKeeper<>(binder, entries, kept);

        // Listen
        client.addValueChangeListener(event -> {
            if (event.isFromClient() && isNew) {
                suggestNumber(event.getValue());
            }
        });

        // Lay out
        getContent().addClassName("ch-form");
        getContent()
                .add(
                        new H2(title),
                        draft,
                        new FormSection(
                                getTranslation("matters.section.what"), client, number, name, reference, openedOn),
                        billing,
                        access,
                        new FormActions(
                                getTranslation("forms.save"),
                                this::save,
                                () -> draft.giveUp(saving::cancelled),
                                draft::isDirty));
        if (entries.client == null) {
            client.focus();
        } else {
            name.focus();
        }
    }

    /// A number that somebody typed stays; one that was only suggested follows the client.
    private void suggestNumber(@Nullable ClientReference client) {
        if (client != null && (number.isEmpty() || number.getValue().equals(suggested))) {
            suggested = choices.suggestNumber(client.id());
            number.setValue(suggested);
            draft.keep();
        }
    }

    private ListChoice<CodeSet> codes() {
        var codes = new ListChoice<CodeSet>();
        codes.setLabel(getTranslation("matters.field.codes"));
        codes.setItems(Arrays.stream(CodeSet.values()).filter(CodeSet::isTasks).toList());
        codes.setItemLabelGenerator(set ->
                set == null ? getTranslation("matters.codes.none") : getTranslation("matters.codes." + set.name()));
        codes.setEmptySelectionAllowed(true);
        codes.setEmptySelectionCaption(getTranslation("matters.codes.none"));
        binder.forField(codes).bind(e -> e.codes, (e, set) -> e.codes = set);
        return codes;
    }

    private void save() {
        try {
            draft.save(saving, this::save);
        } catch (MatterNumberTaken taken) {
            Refusals.at(number, taken);
        }
    }
}
