package io.chancery.app.clients;

import io.chancery.app.firm.ChangedMeanwhile;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.commands.Commands;
import io.chancery.infra.persistence.Uniqueness;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens, changes, archives and restores clients.
@Service
@PreAuthorize("hasAuthority('CLIENT_WRITE')")
@Transactional
public class ClientRegister {

    private final Clients clients;
    private final Engagements engagements;
    private final Commands commands;
    private final AuditTrail audit;
    private final Clock clock;

    ClientRegister(Clients clients, Engagements engagements, Commands commands, AuditTrail audit, Clock clock) {
        this.clients = clients;
        this.engagements = engagements;
        this.commands = commands;
        this.audit = audit;
        this.clock = clock;
    }

    /// @throws ClientNumberTaken when another client, archived ones too, has the number
    public ClientId open(CommandId command, ClientDetails details) {
        return new ClientId(commands.once(command, () -> {
            requireFree(details.number(), null);
            var client = save(new Client(details, clock.instant()));
            record("client.opened", client, Map.of());
            return client.id();
        }));
    }

    /// The client with this number, opened with these details if the firm has none: what an import needs. An
    /// archived client is found as it is; importing does not bring it back.
    @PreAuthorize("hasAuthority('EBILLING_IMPORT')")
    public ClientId findOrOpen(ClientDetails details) {
        return clients.findByNumberIgnoreCase(details.number().value())
                .map(client -> new ClientId(client.id()))
                .orElseGet(() -> open(CommandId.next(), details));
    }

    /// @throws ChangedMeanwhile when somebody saved this client since `seenVersion`
    /// @throws ClientNumberTaken when another client, archived ones too, has the number
    /// @throws ClientHasUnbilledWork when the currency changes under work that is not billed yet
    public ClientSheet change(ClientId id, ClientDetails details, int seenVersion) {
        var client = require(id);
        ChangedMeanwhile.unlessSame(seenVersion, client.sheet().version());
        requireFree(details.number(), id);
        requireSameCurrencyOfWork(client.sheet(), details);
        var before = client.facts();
        client.become(details);
        save(client);
        record("client.changed", client, before);
        return client.sheet();
    }

    /// @throws ClientHasOpenMatters while the firm still works for the client
    public void archive(ClientId id) {
        var client = require(id);
        if (client.isArchived()) {
            return;
        }
        var open = engagements.openMattersOf(id);
        if (open > 0) {
            throw new ClientHasOpenMatters(client.sheet().title(), open);
        }
        client.archive(clock.instant());
        clients.saveAndFlush(client);
        audit.record(
                "client.archived",
                "client",
                id.value(),
                AuditDetails.of(client.sheet().title()));
    }

    public void restore(ClientId id) {
        var client = require(id);
        if (!client.isArchived()) {
            return;
        }
        client.restore();
        clients.saveAndFlush(client);
        audit.record(
                "client.restored",
                "client",
                id.value(),
                AuditDetails.of(client.sheet().title()));
    }

    private void requireSameCurrencyOfWork(ClientSheet now, ClientDetails then) {
        var currency = now.details().currency();
        if (!currency.equals(then.currency())) {
            var items = engagements.unbilledItemsOf(now.id());
            if (items > 0) {
                throw new ClientHasUnbilledWork(now.details().name(), items, currency);
            }
        }
    }

    private Client save(Client client) {
        return Uniqueness.saved(
                "client_number_is_unique",
                () -> clients.saveAndFlush(client),
                () -> new ClientNumberTaken(client.sheet().details().number()));
    }

    private Client require(ClientId id) {
        return clients.findById(id.value()).orElseThrow(() -> new NotInThisFirm("client", id.value()));
    }

    private void requireFree(ClientNumber number, @Nullable ClientId self) {
        clients.findByNumberIgnoreCase(number.value())
                .filter(other -> self == null || !other.id().equals(self.value()))
                .ifPresent(other -> {
                    throw new ClientNumberTaken(number, other.sheet().details().name());
                });
    }

    private void record(String action, Client client, Map<String, Object> before) {
        audit.record(
                action,
                "client",
                client.id(),
                AuditDetails.of(client.sheet().title()).changed(before, client.facts()));
    }
}
