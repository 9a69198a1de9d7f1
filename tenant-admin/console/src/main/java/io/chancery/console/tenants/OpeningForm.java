package io.chancery.console.tenants;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializablePredicate;
import io.chancery.control.orders.FirstAdmin;
import io.chancery.control.tenants.FirmName;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.control.tenants.Slug;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.text.Texts;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormSection;
import java.util.Locale;

/// The fields of a new firm. What is wrong with the address is said while one types.
final class OpeningForm extends Composite<Div> {

    private final TextField name = new TextField();
    private final TextField slug = new TextField();
    private final ListChoice<HomeCountry> country = new ListChoice<>();
    private final ListChoice<Locale> locale = new ListChoice<>();
    private final TextField adminName = new TextField();
    private final EmailField adminEmail = new EmailField();
    private final Binder<OpeningDraft> binder = new Binder<>();
    private final SerializablePredicate<Slug> isFree;
    private final SerializableFunction<Slug, String> address;
    private boolean slugIsTheirs;

    /// @param isFree whether no firm has the slug
    /// @param address where a firm of that slug would be found
    OpeningForm(SerializablePredicate<Slug> isFree, SerializableFunction<Slug, String> address) {
        this.isFree = isFree;
        this.address = address;

        // Create
        name.setLabel(getTranslation("opening.name"));
        name.setValueChangeMode(ValueChangeMode.LAZY);
        slug.setLabel(getTranslation("opening.slug"));
        slug.setValueChangeMode(ValueChangeMode.LAZY);
        slug.setHelperText(getTranslation("opening.slug-help"));
        country.setLabel(getTranslation("opening.country"));
        country.setItems(HomeCountry.values());
        country.setItemLabelGenerator(this::inWords);
        locale.setLabel(getTranslation("opening.language"));
        locale.setItems(Texts.LANGUAGES);
        locale.setItemLabelGenerator(language -> language.getDisplayName(getLocale()));
        adminName.setLabel(getTranslation("opening.admin-name"));
        adminEmail.setLabel(getTranslation("opening.admin-email"));
        adminEmail.setHelperText(getTranslation("opening.admin-help"));

        // Bind
        bind();

        // Listen
        name.addValueChangeListener(event -> suggestSlug(event.isFromClient()));
        slug.addValueChangeListener(event -> slugIsTheirs |= event.isFromClient());
        country.addValueChangeListener(event -> preset(event.getValue(), event.isFromClient()));

        // Lay out
        getContent().addClassName("ch-form-body");
        getContent()
                .add(
                        new FormSection(getTranslation("opening.firm"), name, slug, country, locale),
                        new FormSection(getTranslation("opening.admin"), adminName, adminEmail)
                                .help(getTranslation("opening.admin-sentence")));
        preset(HomeCountry.US, false);
        name.focus();
    }

    boolean hasChanges() {
        return binder.hasChanges();
    }

    /// Whether all is right; otherwise each field says what is not, and the first of them has the focus.
    boolean writeIfValid(OpeningDraft draft) {
        var status = binder.validate();
        status.getFieldValidationErrors().stream().findFirst().ifPresent(wrong -> {
            if (wrong.getField() instanceof Focusable<?> field) {
                field.focus();
            }
        });
        return status.isOk() && binder.writeBeanIfValid(draft);
    }

    /// Somebody else took it between the look and the order.
    void slugWasTaken(String sentence) {
        slug.setErrorMessage(sentence);
        slug.setInvalid(true);
        slug.focus();
    }

    private void bind() {
        binder.forField(name)
                .withValidator(FirmName::isValid, getTranslation("opening.name-missing", FirmName.LENGTH_MAX))
                .bind(draft -> draft.name, (draft, value) -> draft.name = value);
        binder.forField(slug)
                .withValidator(this::checkSlug)
                .bind(draft -> draft.slug, (draft, value) -> draft.slug = value);
        binder.forField(country).bind(draft -> draft.country, (draft, value) -> draft.country = value);
        binder.forField(locale).bind(draft -> draft.locale, (draft, value) -> draft.locale = value);
        binder.forField(adminName)
                .withValidator(
                        text -> !text.isBlank() && text.strip().length() <= FirstAdmin.NAME_LENGTH_MAX,
                        getTranslation("opening.admin-name-missing", FirstAdmin.NAME_LENGTH_MAX))
                .bind(draft -> draft.adminName, (draft, value) -> draft.adminName = value);
        binder.forField(adminEmail)
                .withValidator(EmailAddress::isValid, getTranslation("opening.admin-email-wrong"))
                .bind(draft -> draft.adminEmail, (draft, value) -> draft.adminEmail = value);
        binder.readBean(new OpeningDraft());
    }

    private ValidationResult checkSlug(String value, ValueContext context) {
        var problem = Slug.problemOf(value);
        if (problem.isPresent()) {
            slug.setHelperText(getTranslation("opening.slug-help"));
            return ValidationResult.error(
                    switch (problem.get()) {
                        case RESERVED -> getTranslation("opening.slug-reserved", value);
                        case TOO_SHORT -> getTranslation("opening.slug-too-short", Slug.LENGTH_MIN);
                        case TOO_LONG -> getTranslation("opening.slug-too-long", Slug.LENGTH_MAX);
                        case CHARACTERS -> getTranslation("opening.slug-characters");
                    });
        }
        var wanted = new Slug(value);
        slug.setHelperText(getTranslation("opening.slug-address", address.apply(wanted)));
        return isFree.test(wanted)
                ? ValidationResult.ok()
                : ValidationResult.error(getTranslation("error.tenants.slug-is-taken", value));
    }

    private void suggestSlug(boolean typed) {
        if (typed && !slugIsTheirs) {
            slug.setValue(OpeningDraft.slugFor(name.getValue()));
        }
    }

    private void preset(HomeCountry chosen, boolean typed) {
        country.setHelperText(getTranslation(
                "opening.country-help",
                chosen.currency().getDisplayName(getLocale()),
                chosen.zone().getId()));
        if (typed) {
            locale.setValue(chosen.locale());
        }
    }

    private String inWords(HomeCountry home) {
        return Locale.of("", home.name()).getDisplayCountry(getLocale());
    }
}
