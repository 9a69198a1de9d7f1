package io.chancery.control.upgrades;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/// The upgrades of firms, for operators who watch.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class UpgradeBook {

    private final UpgradeTable table;

    UpgradeBook(UpgradeTable table) {
        this.table = table;
    }

    /// With its steps and their logs.
    public Optional<UpgradeSheet> upgrade(UpgradeId id) {
        return table.find(id);
    }

    /// Of one firm, the newest first, without steps.
    public List<UpgradeSheet> ofFirm(TenantId tenant, int limit) {
        return table.ofFirm(tenant, limit);
    }

    /// Of all firms, without steps.
    public List<UpgradeSheet> page(UpgradeFilter filter, UpgradeSort sort, boolean descending, int offset, int limit) {
        return table.page(filter, sort, descending, offset, limit);
    }

    public int count(UpgradeFilter filter) {
        return table.count(filter);
    }

    /// To which firms can be brought, the newest first.
    public List<ReleaseNumber> releases() {
        return table.releases();
    }
}
