package io.chancery.control.care;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;

/// What nodes do by themselves to keep a firm, for those who watch.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class KeepingBook {

    private final KeepingTable table;

    KeepingBook(KeepingTable table) {
        this.table = table;
    }

    /// Exports and drills, the newest month first.
    public List<KeptMonth> months(TenantId firm, ZoneId zone, int limit) {
        return table.months(firm, zone, limit);
    }

    /// When the firm's key was changed, the newest first.
    public List<Instant> keyChanges(TenantId firm, int limit) {
        return table.keyChanges(firm, limit);
    }
}
