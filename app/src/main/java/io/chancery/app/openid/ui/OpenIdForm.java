package io.chancery.app.openid.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializableRunnable;
import io.chancery.app.forms.OwnAddress;
import io.chancery.app.forms.TextLine;
import io.chancery.app.openid.FactorTrust;
import io.chancery.app.openid.OpenIdAdministration;
import io.chancery.app.openid.ProviderDetails;
import io.chancery.app.openid.ProviderSheet;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.ui.StepUp;
import io.chancery.infra.commands.CommandId;
import io.chancery.themes.Tone;
import io.chancery.themes.detail.StatusBadge;
import io.chancery.themes.feedback.Notices;
import io.chancery.themes.field.CopyButton;
import io.chancery.themes.field.ListChoice;
import io.chancery.themes.form.FormActions;
import io.chancery.themes.form.FormSection;
import io.chancery.themes.form.VerbButton;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The settings of the firm's provider, which can be tried before they are saved.
class OpenIdForm extends Composite<Div> {

    private static final String CALLBACK = "/openid/callback";
    private static final String SIGNED_OUT = "/sign-in";
    private static final String TOLD_TO_SIGN_OUT = "/openid/logout";
    private static final int DOMAINS_CHARS_MAX = 4_000;

    private final OpenIdAdministration administration;
    private final StepUp stepUp;
    private final @Nullable ProviderSheet sheet;
    private final SerializableRunnable saved;
    private final ProviderEntries entries;
    private final Binder<ProviderEntries> binder = new Binder<>();
    private final Div found = new Div();
    private final CommandId command = CommandId.next();

    OpenIdForm(
            OpenIdAdministration administration,
            StepUp stepUp,
            @Nullable ProviderSheet sheet,
            SerializableRunnable saved) {
        this.administration = administration;
        this.stepUp = stepUp;
        this.sheet = sheet;
        this.saved = saved;
        this.entries = ProviderEntries.of(sheet);

        found.getElement().setAttribute("role", "status");
        found.setTestId("found");
        getContent().addClassName("ch-form");
        getContent().add(provider(), people(), factor(), signingOut());
        binder.readBean(entries);
        getContent()
                .add(
                        found,
                        new VerbButton(getTranslation("openid.check"), this::check),
                        new FormActions(
                                getTranslation("forms.save"),
                                () -> this.stepUp.run(this::save),
                                this.saved,
                                binder::hasChanges));
    }

    private FormSection provider() {
        var name = new TextLine(getTranslation("openid.name"), ProviderDetails.NAME_MAX);
        name.setHelperText(getTranslation("openid.name-help"));
        name.bindRequired(binder, e -> e.name, (e, text) -> e.name = text);
        name.setTestId("name");
        var issuer = new TextLine(getTranslation("openid.issuer"), ProviderDetails.ISSUER_MAX);
        issuer.setHelperText(getTranslation("openid.issuer-help"));
        issuer.setTestId("issuer");
        binder.forField(issuer)
                .asRequired(getTranslation("forms.required"))
                .withConverter(String::strip, text -> text)
                .withValidator(ProviderDetails::isAddress, getTranslation("openid.issuer-wrong"))
                .bind(e -> e.issuer, (e, text) -> e.issuer = text);
        var client = new TextLine(getTranslation("openid.client-id"), ProviderDetails.WORD_MAX);
        client.bindRequired(binder, e -> e.clientId, (e, text) -> e.clientId = text);
        client.setTestId("client-id");
        var secret = new PasswordField(getTranslation("openid.secret"));
        secret.setMaxLength(ProviderDetails.WORD_MAX);
        secret.setAutocomplete(Autocomplete.OFF);
        secret.setTestId("secret");
        secret.setHelperText(getTranslation(sheet == null ? "openid.secret-help" : "openid.secret-kept"));
        binder.forField(secret).bind(e -> e.secret, (e, text) -> e.secret = text.strip());
        var on = new Checkbox(getTranslation("openid.on"));
        binder.forField(on).bind(e -> e.on, (e, chosen) -> e.on = chosen);
        return new FormSection(getTranslation("openid.section.provider"))
                .help(getTranslation("openid.help"))
                .addWide(address("callback", CALLBACK))
                .add(name, issuer, client, secret)
                .addWide(on);
    }

    /// An address of ours that has to be known at the provider.
    private Div address(String what, String path) {
        var address = OwnAddress.current() + path;
        var field = new TextField(getTranslation("openid." + what));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setTestId(what);
        var line = new Div(field, new CopyButton(address));
        line.addClassName("ch-once");
        return line;
    }

    private FormSection people() {
        var domains = new TextLine(getTranslation("openid.domains"), DOMAINS_CHARS_MAX);
        domains.setHelperText(getTranslation("openid.domains-help"));
        domains.setTestId("domains");
        binder.forField(domains)
                .withValidator(
                        text -> ProviderEntries.domains(text).stream().allMatch(ProviderDetails::isDomain),
                        getTranslation("openid.domains-wrong"))
                .withValidator(
                        text -> ProviderEntries.domains(text).size() <= ProviderDetails.DOMAINS_MAX,
                        getTranslation("openid.domains-many", ProviderDetails.DOMAINS_MAX))
                .bind(e -> e.domains, (e, text) -> e.domains = text);
        var role = new ListChoice<FirmRole>();
        role.setLabel(getTranslation("openid.new-people"));
        role.setItems(Arrays.stream(FirmRole.values())
                .filter(one -> one != FirmRole.FIRM_ADMIN)
                .toList());
        role.setEmptySelectionAllowed(true);
        role.setItemLabelGenerator(
                one -> one == null ? getTranslation("openid.only-known") : getTranslation("people.role." + one.name()));
        role.setHelperText(getTranslation("openid.new-people-help"));
        binder.forField(role).bind(e -> e.roleOfNew, (e, chosen) -> e.roleOfNew = chosen);
        var email = new TextLine(getTranslation("openid.email-claim"), ProviderDetails.WORD_MAX);
        email.setHelperText(getTranslation("openid.email-claim-help"));
        email.bindRequired(binder, e -> e.emailClaim, (e, text) -> e.emailClaim = text);
        var trusts = new Checkbox(getTranslation("openid.trusts-email"));
        trusts.setHelperText(getTranslation("openid.trusts-email-help"));
        binder.forField(trusts).bind(e -> e.trustsEmail, (e, chosen) -> e.trustsEmail = chosen);
        var claim = new TextLine(getTranslation("openid.required-claim"), ProviderDetails.WORD_MAX);
        claim.setHelperText(getTranslation("openid.required-claim-help"));
        claim.bind(binder, e -> e.requiredClaim, (e, text) -> e.requiredClaim = text);
        var value = new TextLine(getTranslation("openid.required-value"), ProviderDetails.WORD_MAX);
        binder.forField(value)
                .withConverter(String::strip, text -> text)
                .withValidator(
                        text -> text.isEmpty() == claim.getValue().isBlank(), getTranslation("openid.claim-halved"))
                .bind(e -> e.requiredValue, (e, text) -> e.requiredValue = text);
        return new FormSection(getTranslation("openid.section.people"), domains, role, email, trusts, claim, value);
    }

    private FormSection factor() {
        var factor = new RadioButtonGroup<FactorTrust>(getTranslation("openid.factor"));
        factor.setItems(FactorTrust.values());
        factor.setItemLabelGenerator(one -> getTranslation("openid.factor." + one.name()));
        binder.forField(factor).bind(e -> e.factor, (e, chosen) -> e.factor = chosen);
        return new FormSection(getTranslation("openid.section.factor")).addWide(factor);
    }

    private FormSection signingOut() {
        var there = new Checkbox(getTranslation("openid.signs-out"));
        there.setHelperText(getTranslation("openid.signs-out-help"));
        there.setTestId("signs-out");
        binder.forField(there).bind(e -> e.signsOut, (e, chosen) -> e.signsOut = chosen);
        return new FormSection(getTranslation("openid.section.signing-out"))
                .help(getTranslation("openid.signing-out-help"))
                .addWide(there)
                .addWide(address("signed-out", SIGNED_OUT))
                .addWide(address("told-to-sign-out", TOLD_TO_SIGN_OUT));
    }

    private void check() {
        found.removeAll();
        var typed = new ProviderEntries();
        if (!binder.writeBeanIfValid(typed)) {
            return;
        }
        var finding = administration.check(typed.details(), typed.secret, OwnAddress.current() + CALLBACK);
        var fault = finding.fault();
        var words = fault == null
                ? getTranslation("openid.found.good", finding.detail())
                : getTranslation("openid.found." + fault.name(), finding.detail());
        found.add(
                new StatusBadge(
                        getTranslation(fault == null ? "openid.found.works" : "openid.found.fails"),
                        fault == null ? Tone.GOOD : Tone.WARN),
                new Paragraph(words));
    }

    private void save() {
        if (!binder.writeBeanIfValid(entries)) {
            return;
        }
        administration.save(
                command, sheet == null ? null : sheet.version(), entries.details(), entries.secret, entries.on);
        Notices.done(getTranslation("forms.saved"));
        saved.run();
    }
}
