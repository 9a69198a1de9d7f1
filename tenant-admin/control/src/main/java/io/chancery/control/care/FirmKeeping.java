package io.chancery.control.care;

import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// What was done to keep a firm, as a node tells the firm itself. Who of its people may read it, its application asks.
@InControl(readOnly = true)
public class FirmKeeping {

    private final KeepingTable table;

    FirmKeeping(KeepingTable table) {
        this.table = table;
    }

    /// What was ordered and done, the newest first.
    public List<FirmDeed> deeds(TenantId firm, int limit) {
        return table.deeds(firm, limit);
    }

    /// Exports and drills, the newest month first.
    public List<KeptMonth> months(TenantId firm, ZoneId zone, int limit) {
        return table.months(firm, zone, limit);
    }

    /// When the firm's key was changed, the newest first.
    public List<Instant> keyChanges(TenantId firm, int limit) {
        return table.keyChanges(firm, limit);
    }

    /// @param id of the work that changed it; told twice, it is noted once
    @InControl
    public void noteKeyChange(UUID id, TenantId firm, Instant at) {
        table.noteKeyChange(id, firm, at);
    }
}
