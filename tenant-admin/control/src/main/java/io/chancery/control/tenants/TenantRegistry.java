package io.chancery.control.tenants;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLogOpened;
import io.chancery.control.changes.RegistryChanged;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;

/// The registry as this node remembers it. One firm's change refreshes that firm alone.
///
/// Before the change log is read on this node nothing is remembered and every question goes to the database, so the
/// answer is right then too. Afterwards a row is always read later than the word about it, under one lock: what is
/// remembered never falls back behind what was announced.
public class TenantRegistry implements TenantDirectory {

    private static final Set<ChangeKind> CHANGES_A_FIRM = Set.of(ChangeKind.FIRM, ChangeKind.BRANDING);

    private final TenantRows rows;
    private boolean following;
    private volatile @Nullable Memory memory;

    TenantRegistry(TenantRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Tenant> atHost(String header) {
        var host = HostName.of(header);
        var known = memory();
        var tenant = known == null ? null : known.byHost().get(host);
        // A host nobody knows yet may be a firm that was ordered a moment ago on another node.
        return tenant == null ? rows.byHost(host) : Optional.of(tenant);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        var known = memory();
        var tenant = known == null ? null : known.byId().get(id);
        return tenant == null ? rows.byId(id) : Optional.of(tenant);
    }

    @Override
    public List<Tenant> all() {
        var known = memory();
        return known == null ? Memory.of(rows.all()).open() : known.open();
    }

    @EventListener
    synchronized void follow(ChangeLogOpened opened) {
        following = true;
        memory = null;
    }

    @EventListener
    synchronized void refresh(RegistryChanged change) {
        var known = memory;
        if (known == null || !CHANGES_A_FIRM.contains(change.kind())) {
            return;
        }
        var tenant = change.tenant();
        if (tenant != null) {
            memory = known.with(tenant, rows.byId(tenant).orElse(null));
        }
    }

    private @Nullable Memory memory() {
        var known = memory;
        return known == null ? remember() : known;
    }

    private synchronized @Nullable Memory remember() {
        if (following && memory == null) {
            memory = Memory.of(rows.all());
        }
        return memory;
    }

    private record Memory(Map<TenantId, Tenant> byId, Map<String, Tenant> byHost, List<Tenant> open) {

        static Memory of(List<Tenant> tenants) {
            var collator = Collator.getInstance(Locale.ROOT);
            return new Memory(
                    tenants.stream().collect(Collectors.toUnmodifiableMap(Tenant::id, tenant -> tenant)),
                    tenants.stream().collect(Collectors.toUnmodifiableMap(Tenant::host, tenant -> tenant)),
                    tenants.stream()
                            .filter(tenant -> tenant.state() != TenantState.CLOSED)
                            .sorted(Comparator.comparing(Tenant::name, collator).thenComparing(Tenant::slug))
                            .toList());
        }

        Memory with(TenantId id, @Nullable Tenant tenant) {
            var changed = new HashMap<>(byId);
            if (tenant == null) {
                changed.remove(id);
            } else {
                changed.put(id, tenant);
            }
            return of(List.copyOf(changed.values()));
        }
    }
}
