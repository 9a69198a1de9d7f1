package io.chancery.app.integrations.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.function.SerializableConsumer;
import io.chancery.app.forms.Facts;
import io.chancery.app.integrations.IntegrationRow;
import io.chancery.app.people.CurrentPerson;
import io.chancery.app.shell.History;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.themes.detail.DetailHead;
import io.chancery.themes.detail.DetailPage;
import io.chancery.themes.detail.Section;
import io.chancery.themes.feedback.ConfirmByName;
import io.chancery.themes.feedback.Notices;
import java.util.List;

/// One integration: its client id, what it may do, when it was last here, and the way to shut it out.
class IntegrationPage extends Composite<DetailPage> {

    private final IntegrationRow integration;
    private final List<AuditEntry> history;
    private final SerializableConsumer<IntegrationRow> revoke;

    IntegrationPage(IntegrationRow integration, List<AuditEntry> history, SerializableConsumer<IntegrationRow> revoke) {
        this.integration = integration;
        this.history = List.copyOf(history);
        this.revoke = revoke;
    }

    @Override
    protected DetailPage initContent() {
        var head = new DetailHead(integration.name()).status(IntegrationWords.state(this, integration));
        if (!integration.isRevoked()) {
            head.more(getTranslation("integrations.revoke"), this::askToRevoke);
        }
        var page = new DetailPage(head);
        var facts = new Facts()
                .fact(getTranslation("integrations.client-id"), integration.id().toString())
                .lines(
                        getTranslation("integrations.scopes"),
                        integration.scopes().stream()
                                .map(scope -> IntegrationWords.scope(this, scope))
                                .toList())
                .fact(getTranslation("integrations.column.by"), integration.createdBy())
                .fact(getTranslation("integrations.column.created"), IntegrationWords.moment(integration.createdAt()))
                .fact(
                        getTranslation("integrations.column.used"),
                        integration.lastUsedAt() == null
                                ? getTranslation("integrations.never-used")
                                : IntegrationWords.moment(integration.lastUsedAt()))
                .fact(getTranslation("integrations.kind"), IntegrationWords.kind(this, integration));
        if (integration.isApp()) {
            facts.lines(getTranslation("integrations.redirects"), integration.redirectUris());
        }
        page.add(new Section(getTranslation("integrations.section.what"), facts));
        page.addAside(new History("integrations", CurrentPerson.require().zone(), history));
        return page;
    }

    private void askToRevoke() {
        new ConfirmByName(
                        getTranslation("integrations.revoke-title", integration.name()),
                        getTranslation("integrations.revoke-loss"),
                        integration.name(),
                        getTranslation("integrations.revoke"),
                        this::revoke)
                .open();
    }

    private void revoke() {
        revoke.accept(integration);
        Notices.done(getTranslation("integrations.revoked", integration.name()));
    }
}
