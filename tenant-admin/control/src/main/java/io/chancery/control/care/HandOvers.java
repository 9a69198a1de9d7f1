package io.chancery.control.care;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.operators.LinkHash;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The book of what is handed over, as nodes keep it.
@InControl
public class HandOvers {

    private static final String ROWS = """
            select h.id, h.written_at, h.bytes, h.sha256, h.link_until, h.taken_at, h.taken_from
              from control.hand_over h""";
    static final String SELECT = ROWS + " join control.closing c on c.id = h.id where c.state = 'WAITING'";

    private final JdbcClient jdbc;
    private final ChangeLog changes;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, ChangeLog changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /// Under which name it lies at the second place.
    ///
    /// @param closing its id
    public static UUID fileOf(UUID closing) {
        return UUID.nameUUIDFromBytes(("hand-over " + closing).getBytes(StandardCharsets.US_ASCII));
    }

    /// @param closing the order that closes the firm
    public void noteWritten(UUID closing, TenantId firm, long bytes, String sha256) {
        jdbc.sql("""
                        insert into control.hand_over (id, tenant, written_at, bytes, sha256) values (:id, :firm, :now, :bytes, :sha256)
                        on conflict (id) do update
                           set written_at = excluded.written_at, bytes = excluded.bytes, sha256 = excluded.sha256
                        """)
                .param("id", closing)
                .param("firm", firm.value())
                .param("now", now())
                .param("bytes", bytes)
                .param("sha256", sha256)
                .update();
    }

    /// What the link opens, while the firm waits for its end; nothing is used up by looking.
    @InControl(readOnly = true)
    public Optional<HandOver> behind(TenantId firm, LinkHash link) {
        return jdbc.sql(SELECT + " and h.tenant = :firm and h.link_hash = :link and h.link_until > :now")
                .param("firm", firm.value())
                .param("link", link.value())
                .param("now", now())
                .query((row, _) -> row(row))
                .optional();
    }

    /// Uses the link up.
    ///
    /// @param from the address of whoever has it
    /// @return empty when it opens nothing, or somebody else was faster
    public Optional<HandOver> take(TenantId firm, LinkHash link, String from) {
        var found = behind(firm, link);
        int taken = jdbc.sql("""
                        update control.hand_over set link_hash = null, link_until = null, taken_at = :now, taken_from = :from
                         where tenant = :firm and link_hash = :link and link_until > :now
                           and exists (select from control.closing c where c.id = hand_over.id and c.state = 'WAITING')
                        """)
                .param("now", now())
                .param("from", from)
                .param("firm", firm.value())
                .param("link", link.value())
                .update();
        if (taken == 0) {
            return Optional.empty();
        }
        changes.append(firm, ChangeKind.FIRM);
        return found;
    }

    /// The newest one of the firm; it is gone from the second place when its closing was called off or is done.
    @InControl(readOnly = true)
    public Optional<HandOver> newest(TenantId firm) {
        return jdbc.sql(ROWS + " where h.tenant = :firm order by h.written_at desc limit 1")
                .param("firm", firm.value())
                .query((row, _) -> row(row))
                .optional();
    }

    static HandOver row(ResultSet row) throws SQLException {
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getTimestamp("written_at").toInstant(),
                row.getLong("bytes"),
                row.getString("sha256"),
                Columns.instant(row, "link_until"),
                Columns.instant(row, "taken_at"),
                row.getString("taken_from"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
