package io.chancery.control.releases;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.UnknownTenant;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which release each firm has, for nodes.
@InControl
public class FirmReleases {

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;

    FirmReleases(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /// @throws UnknownTenant when the registry does not have it
    @InControl(readOnly = true)
    public ReleaseNumber of(TenantId firm) {
        return jdbc.sql("select release from control.tenant where id = :id")
                .param("id", firm.value())
                .query(String.class)
                .optional()
                .map(ReleaseNumber::of)
                .orElseThrow(() -> new UnknownTenant(firm));
    }

    /// From now on the firm has this release, and every node behaves so within two seconds. Setting it again changes
    /// nothing. Going back is allowed: that is what a restored snapshot does.
    public void set(TenantId firm, ReleaseNumber release) {
        int changed = jdbc.sql("update control.tenant set release = :release where id = :id and release <> :release")
                .param("release", release.toString())
                .param("id", firm.value())
                .update();
        if (changed == 0) {
            return;
        }
        jdbc.sql("insert into control.tenant_release (tenant, release, since) values (:id, :release, :now)")
                .param("id", firm.value())
                .param("release", release.toString())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        changes.append(firm, ChangeKind.FEATURES);
    }

    /// All that the firm ever had, the newest first.
    @InControl(readOnly = true)
    public List<ReleaseHeld> history(TenantId firm) {
        return jdbc.sql("select release, since from control.tenant_release where tenant = :id order by since desc")
                .param("id", firm.value())
                .query((row, n) -> ReleaseHeld.of(row))
                .list();
    }
}
