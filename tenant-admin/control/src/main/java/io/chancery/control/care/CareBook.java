package io.chancery.control.care;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/// The snapshots of a firm and what is asked for it, for those who watch.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class CareBook {

    private final CareTable table;

    CareBook(CareTable table) {
        this.table = table;
    }

    /// The newest first.
    public List<SnapshotRow> snapshots(TenantId firm) {
        return table.snapshots(firm);
    }

    /// What waits for a second person.
    public Optional<CareRequest> asked(TenantId firm) {
        return table.asked(firm);
    }
}
