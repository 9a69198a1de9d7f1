package io.chancery.control.changes;

import io.chancery.infra.tenancy.TenantId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads the change log and publishes each row once as [RegistryChanged].
///
/// Identity values are drawn before the commit, so rows become visible out of their order and "everything above the
/// last number" would miss some for good. This reader remembers the oldest transaction that was still running when
/// it looked (the horizon of its snapshot): a row it has not seen can only belong to that transaction or a younger
/// one. It asks for those and leaves out what it has published. A long transaction elsewhere makes it read a few
/// rows again, and holds up nothing.
public class ChangeLogPoller {

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable String horizon;
    private Set<Long> published = Set.of();

    ChangeLogPoller(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Row(
            String horizon,
            @Nullable Long seq,
            @Nullable UUID tenant,
            @Nullable String kind,
            @Nullable String payload,
            boolean open) {}

    /// One look. The first only finds where the log stands, and publishes [ChangeLogOpened].
    public synchronized void poll() {
        var from = horizon;
        if (from == null) {
            horizon = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                    .query(String.class)
                    .single();
            events.publishEvent(new ChangeLogOpened());
            return;
        }
        var rows = rowsSince(from);
        var unsettled = new HashSet<Long>();
        for (var row : rows) {
            if (row.seq() == null) {
                continue;
            }
            if (!published.contains(row.seq())) {
                publish(row.seq(), row);
            }
            if (row.open()) {
                unsettled.add(row.seq());
            }
        }
        published = unsettled;
        horizon = rows.getFirst().horizon();
    }

    /// The horizon and the rows come from one snapshot, because it is one statement.
    private List<Row> rowsSince(String from) {
        return jdbc.sql("""
                        select s.horizon::text as horizon, c.seq, c.tenant, c.kind, c.payload::text as payload,
                               coalesce(c.xact >= s.horizon, false) as open
                          from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) s
                          left join control.change_log c on c.xact >= :from::xid8
                         order by c.seq
                        """).param("from", from).query(Row.class).list();
    }

    private void publish(long seq, Row row) {
        Arrays.stream(ChangeKind.values())
                .filter(kind -> kind.name().equals(row.kind()))
                .findFirst()
                .ifPresent(kind -> events.publishEvent(new RegistryChanged(
                        seq, row.tenant() == null ? null : new TenantId(row.tenant()), kind, payload(row))));
    }

    private Map<String, String> payload(Row row) {
        return row.payload() == null ? Map.of() : json.readValue(row.payload(), FIELDS);
    }
}
