package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.chancery.app.integrations.AppDetails;
import io.chancery.app.integrations.Credentials;
import io.chancery.app.integrations.IntegrationId;
import io.chancery.app.integrations.IntegrationList;
import io.chancery.app.integrations.IntegrationRow;
import io.chancery.app.integrations.Integrations;
import io.chancery.app.integrations.Scope;
import io.chancery.app.people.Permission;
import io.chancery.app.shell.AddressId;
import io.chancery.app.shell.NothingHere;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.errors.Refusal;
import io.chancery.themes.list.Filter;
import io.chancery.themes.list.ListPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The programs that the firm has let in, and beside them the one that the address names.
@Route(IntegrationsInFrame.PATH)
@RolesAllowed(Permission.INTEGRATION_ADMIN)
class IntegrationListView extends ListPage<IntegrationRow> implements HasDynamicTitle {

    private final IntegrationList list;
    private final Integrations integrations;

    IntegrationListView(IntegrationList list, Integrations integrations) {
        super("integrations", row -> row.id().toString(), new IntegrationRows(list));
        this.list = list;
        this.integrations = integrations;

        // Create
        grid().name("name", IntegrationRow::name)
                .text("scopes", IntegrationWords::scopes)
                .text("kind", row -> IntegrationWords.kind(this, row))
                .text("by", IntegrationRow::createdBy)
                .instant("created", row -> IntegrationWords.moment(row.createdAt()))
                .instant("used", row -> IntegrationWords.moment(row.lastUsedAt()))
                .status("state", row -> IntegrationWords.state(this, row))
                .unsorted("scopes")
                .unsorted("kind")
                .unsorted("state");
        addFilter(new Filter.Choice(
                "state", List.of(new Filter.Option("revoked", getTranslation("integrations.state.revoked")))));
        addAction(new Button(
                getTranslation("integrations.renew-key"), _ -> new RenewKeyDialog(integrations::renewKey).open()));

        // Listen
        setDetail(this::detail);
        setCreate("integrations.let-in", this::lettingIn);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("integrations.title");
    }

    private Component detail(String id) {
        return AddressId.parse(id).<Component>map(this::page).orElseGet(NothingHere::new);
    }

    private Component page(UUID id) {
        try {
            var integration = list.integration(new IntegrationId(id));
            return new IntegrationPage(integration, integrations.history(integration.id()), this::revoke);
        } catch (Refusal missing) {
            return new NothingHere();
        }
    }

    private void revoke(IntegrationRow integration) {
        integrations.revoke(integration.id());
        openSaved(integration.id().toString());
    }

    private Component lettingIn() {
        return new IntegrationForm(
                new IntegrationForm.LettingIn() {
                    @Override
                    public void letIn(CommandId command, String name, Set<Scope> scopes) {
                        var credentials = integrations.letIn(command, name, scopes);
                        show(credentials);
                        CredentialsDialog.ofProgram(name, credentials, scopes).open();
                    }

                    @Override
                    public void register(CommandId command, AppDetails app) {
                        var credentials = integrations.register(command, app);
                        show(credentials);
                        CredentialsDialog.ofApp(app, credentials).open();
                    }
                },
                this::close);
    }

    private void show(Credentials credentials) {
        refresh();
        openSaved(credentials.clientId());
    }
}
