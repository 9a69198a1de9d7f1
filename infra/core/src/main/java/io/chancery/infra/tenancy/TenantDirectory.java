package io.chancery.infra.tenancy;

import java.util.List;
import java.util.Optional;

/// The registry of firms as a node sees it: cached, and at most a second or two behind the registry itself.
public interface TenantDirectory {

    /// The firm that answers at this host name, whatever its state. Case and port are ignored.
    Optional<Tenant> atHost(String host);

    Optional<Tenant> find(TenantId id);

    /// All firms of this installation in the order of their names, closed ones left out.
    List<Tenant> all();

    /// Firms in which work goes on by itself: those that are open, and no copies of them.
    default List<Tenant> atWork() {
        return all().stream()
                .filter(firm -> firm.state() == TenantState.ACTIVE && !firm.isCopy())
                .toList();
    }

    /// @throws UnknownTenant when the registry does not have it
    default Tenant require(TenantId id) {
        return find(id).orElseThrow(() -> new UnknownTenant(id));
    }
}
