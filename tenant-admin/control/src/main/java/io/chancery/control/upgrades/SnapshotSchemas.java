package io.chancery.control.upgrades;

import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where snapshots of firms stand, also those that are being made and the firms that were put aside for one.
@InControl(readOnly = true)
public class SnapshotSchemas {

    private final JdbcClient jdbc;

    SnapshotSchemas(@Qualifier("control") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Names of schemas beside the firm's own; one that is planned need not be there yet.
    public List<String> of(TenantId firm) {
        return jdbc.sql("select schema_name from control.snapshot where tenant = :tenant and dropped_at is null")
                .param("tenant", firm.value())
                .query(String.class)
                .list();
    }
}
