package io.chancery.app.openid;

import io.chancery.app.openid.Discovery.Found;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What the providers of firms offer, for a while. The row is read each time, so what an administrator changes on one
/// node holds on every node at once.
@Component
class KnownProviders {

    /// Providers change their keys more seldom than their addresses, and keys are looked for anew by themselves.
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final ProviderTable table;
    private final Sealing sealing;
    private final Discovery discovery;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final ConcurrentMap<TenantId, Kept> kept = new ConcurrentHashMap<>();

    KnownProviders(
            ProviderTable table, Sealing sealing, Discovery discovery, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.discovery = discovery;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// @param sealed never the same twice, so it tells one saving from another
    private record Kept(ProviderDetails details, byte[] sealed, Instant at, Found found) {}

    private record Read(ProviderRecord provider, String secret) {}

    /// @param settings those that this was found by
    record Known(ProviderRecord settings, Found found) {}

    /// The provider of the bound firm; empty when it has none, or none that is on. No transaction is open while the
    /// provider is asked.
    ///
    /// @throws ProviderFault when it cannot be used
    Optional<Known> find() {
        var read = Objects.requireNonNull(transactions.execute(_ -> read()));
        return read.filter(row -> row.provider().isOn()).map(this::known);
    }

    private Optional<Read> read() {
        return table.find().map(row -> new Read(row, open(row)));
    }

    String open(ProviderRecord row) {
        return new String(sealing.open(ProviderSeals.PURPOSE, row.sealedSecret()), StandardCharsets.UTF_8);
    }

    private Known known(Read read) {
        var tenant = TenantContext.require();
        var provider = read.provider();
        var before = kept.get(tenant);
        if (before != null
                && Arrays.equals(before.sealed(), provider.sealedSecret())
                && before.details().equals(provider.details())
                && clock.instant().isBefore(before.at().plus(KEPT))) {
            return new Known(provider, before.found());
        }
        var found = discovery.find(provider.details(), read.secret());
        kept.put(tenant, new Kept(provider.details(), provider.sealedSecret(), clock.instant(), found));
        return new Known(provider, found);
    }
}
