package io.chancery.control.upgrades;

import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.persistence.Columns;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Reads upgrades and their steps, for whoever may.
@InControl(readOnly = true, propagation = Propagation.MANDATORY)
class UpgradeTable {

    private static final String SELECT = """
            select u.id, u.tenant, t.name as firm, u.from_release, u.to_release, u.rehearsal, u.state, u.going_back,
                   u.scheduled_at, u.last_date, u.urgent, u.rollout, u.reason, u.requested_by_name, u.requested_at, u.taken_by,
                   u.started_at, u.held_at, u.opened_at, u.soak_until, u.finished_at, u.failure, u.trouble, u.loss,
                   u.loss_counted_at, u.version
              from control.upgrade u join control.tenant t on t.id = u.tenant
            """;

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    UpgradeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// With its steps.
    public Optional<UpgradeSheet> find(UpgradeId id) {
        return jdbc.sql(SELECT + " where u.id = :id")
                .param("id", id.value())
                .query((row, n) -> sheet(row))
                .optional()
                .map(sheet -> sheet.with(steps(id)));
    }

    /// The newest first, without steps.
    public List<UpgradeSheet> ofFirm(TenantId tenant, int limit) {
        return jdbc.sql(SELECT + " where u.tenant = :tenant order by u.requested_at desc, u.id desc limit :limit")
                .param("tenant", tenant.value())
                .param("limit", limit)
                .query((row, n) -> sheet(row))
                .list();
    }

    /// Without steps.
    public List<UpgradeSheet> page(UpgradeFilter filter, UpgradeSort sort, boolean descending, int offset, int limit) {
        return filtered(SELECT, filter, " order by " + sort.clause(descending) + " offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> sheet(row))
                .list();
    }

    public int count(UpgradeFilter filter) {
        return filtered("select count(*) from control.upgrade u join control.tenant t on t.id = u.tenant", filter, "")
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String select, UpgradeFilter filter, String tail) {
        var search = filter.search().toLowerCase(Locale.ROOT);
        var states = filter.states().stream().map(UpgradeState::name).toList();
        return jdbc.sql(select + """
                         where (:search = '' or lower(t.name) like :pattern or t.slug like :pattern)
                           and (:anyState or u.state in (:states))
                        """ + tail)
                .param("search", search)
                .param("pattern", LikePattern.containing(search))
                .param("anyState", states.isEmpty())
                .param("states", states.isEmpty() ? List.of("") : states);
    }

    /// Those that nodes carry, the newest first.
    public List<ReleaseNumber> releases() {
        return jdbc.sql("select number from control.release order by year desc, place desc")
                .query((row, n) -> ReleaseNumber.of(row.getString("number")))
                .list();
    }

    private List<UpgradeSheet.StepSheet> steps(UpgradeId id) {
        return jdbc.sql("""
                        select name, state, attempts, started_at, finished_at, log from control.upgrade_step
                         where upgrade = :id order by ordinal, name
                        """)
                .param("id", id.value())
                .query((row, n) -> new UpgradeSheet.StepSheet(
                        row.getString("name"),
                        UpgradeSheet.StepState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        Columns.instant(row, "started_at"),
                        Columns.instant(row, "finished_at"),
                        Arrays.stream((String[]) row.getArray("log").getArray())
                                .map(UpgradeTable::line)
                                .toList()))
                .list();
    }

    private static UpgradeSheet.LogLine line(String text) {
        var parts = List.of(text.split("\\|", -1));
        return new UpgradeSheet.LogLine(Instant.parse(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
    }

    private static UpgradeSheet sheet(ResultSet row) throws SQLException {
        return new UpgradeSheet(
                new UpgradeId(row.getObject("id", UUID.class)),
                new TenantId(row.getObject("tenant", UUID.class)),
                row.getString("firm"),
                ReleaseNumber.of(row.getString("from_release")),
                ReleaseNumber.of(row.getString("to_release")),
                row.getBoolean("rehearsal"),
                UpgradeState.valueOf(row.getString("state")),
                row.getBoolean("going_back"),
                row.getTimestamp("started_at") != null,
                row.getTimestamp("scheduled_at").toInstant(),
                row.getObject("last_date", LocalDate.class),
                row.getBoolean("urgent"),
                row.getObject("rollout", UUID.class),
                row.getString("reason"),
                row.getString("requested_by_name"),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("taken_by"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "held_at"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "soak_until"),
                Columns.instant(row, "finished_at"),
                row.getString("failure"),
                row.getString("trouble"),
                loss(row),
                row.getInt("version"),
                List.of());
    }

    private static UpgradeSheet.@Nullable Loss loss(ResultSet row) throws SQLException {
        var counts = row.getString("loss");
        var at = Columns.instant(row, "loss_counted_at");
        return counts == null || at == null ? null : new UpgradeSheet.Loss(at, JSON.readValue(counts, COUNTS));
    }
}
