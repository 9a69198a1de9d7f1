package io.chancery.control.tenants;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The copies of firms in the registry: tenants of their own, marked, with an end (DD012). A node can enter and forget
/// copies, and nothing else.
@InControl
public class FirmCopies {

    private final JdbcClient jdbc;
    private final TenantRows rows;
    private final ChangeLog changes;
    private final Clock clock;

    FirmCopies(JdbcClient jdbc, TenantRows rows, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.changes = changes;
        this.clock = clock;
    }

    /// Enters the copy in the state `OPENING`, or gives the one of this kind that the firm has.
    ///
    /// @param life after which it is thrown away
    public Tenant enter(TenantId original, CopyKind kind, Duration life) {
        var copy = new TenantId(Ids.next());
        var now = clock.instant();
        jdbc.sql("select control.enter_copy(:copy, :original, :kind, :prefix, :until, :now)::text")
                .param("copy", copy.value())
                .param("original", original.value())
                .param("kind", kind.name())
                .param("prefix", kind.prefix())
                .param("until", Timestamp.from(now.plus(life)))
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
        var entered = find(original, kind)
                .orElseThrow(() -> new IllegalStateException(
                        "Firm %s cannot be copied: it is a copy itself, or gone".formatted(original)));
        changes.append(entered.id(), ChangeKind.FIRM);
        return entered;
    }

    @InControl(readOnly = true)
    public Optional<Tenant> find(TenantId original, CopyKind kind) {
        return jdbc.sql("select id from control.tenant where copy_of = :original and copy_kind = :kind")
                .param("original", original.value())
                .param("kind", kind.name())
                .query(UUID.class)
                .optional()
                .flatMap(id -> rows.byId(new TenantId(id)));
    }

    /// When the copy is thrown away.
    @InControl(readOnly = true)
    public Instant until(TenantId copy) {
        return jdbc.sql("select copy_until from control.tenant where id = :id and copy_of is not null")
                .param("id", copy.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    /// Copies of these kinds whose time is over, by the database's clock.
    @InControl(readOnly = true)
    public List<Tenant> overdue() {
        return jdbc
                .sql("select id from control.tenant where copy_of is not null and copy_until < clock_timestamp()")
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> rows.byId(new TenantId(id)).stream())
                .toList();
    }

    /// Takes the copy out of the registry. Its schema is gone by then. One that is gone is no failure.
    public void forget(TenantId copy) {
        jdbc.sql("select control.forget_copy(:copy)::text")
                .param("copy", copy.value())
                .query(String.class)
                .optional();
        changes.append(copy, ChangeKind.FIRM);
    }
}
