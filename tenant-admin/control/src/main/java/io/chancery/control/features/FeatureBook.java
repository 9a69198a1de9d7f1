package io.chancery.control.features;

import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.releases.ReleaseManifest;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.control.releases.ReleaseRow;
import io.chancery.control.releases.Releases;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// The features of all registered releases, for operators.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class FeatureBook {

    private static final int UNUSED_AFTER_DAYS = 90;

    private final JdbcClient jdbc;
    private final Releases releases;
    private final Clock clock;

    FeatureBook(JdbcClient jdbc, Releases releases, Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.clock = clock;
    }

    private record Known(
            String feature,
            int switches,
            @Nullable LocalDate askedOn,
            @Nullable String killedBecause) {}

    /// By key; a handful.
    public List<FeatureRow> all() {
        var rows = releases.all();
        var known = known();
        var from = new TreeMap<String, @Nullable ReleaseNumber>();
        known.keySet().forEach(key -> from.put(key, null));
        for (var row : rows) {
            var manifest = row.manifest();
            if (manifest != null) {
                manifest.features().forEach(key -> from.put(key, row.number()));
            }
        }
        return from.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), rows, known.get(entry.getKey())))
                .toList();
    }

    /// The firms' own switches of one feature, by firm.
    public List<SwitchRow> switches(String feature) {
        return jdbc.sql("""
                        select s.tenant, t.name, s.turned_on, s.reason, s.owner, s.expires_at, s.expires_at <= :now as expired
                          from control.feature_switch s join control.tenant t on t.id = s.tenant
                         where s.feature = :feature order by lower(t.name)
                        """)
                .param("now", now())
                .param("feature", feature)
                .query((row, n) -> new SwitchRow(
                        new TenantId(row.getObject("tenant", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("turned_on"),
                        row.getString("reason"),
                        row.getString("owner"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getBoolean("expired")))
                .list();
    }

    boolean isKnown(String feature) {
        return releases.all().stream()
                .map(ReleaseRow::manifest)
                .anyMatch(manifest -> manifest != null && isOf(manifest, feature));
    }

    private static boolean isOf(ReleaseManifest manifest, String feature) {
        return manifest.features().contains(feature);
    }

    private FeatureRow row(String key, @Nullable ReleaseNumber release, List<ReleaseRow> rows, @Nullable Known known) {
        int firms = release == null
                ? 0
                : rows.stream()
                        .filter(row -> row.number().compareTo(release) >= 0)
                        .mapToInt(ReleaseRow::firms)
                        .sum();
        var asked = known == null ? null : known.askedOn();
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new FeatureRow(
                key,
                release,
                firms,
                known == null ? 0 : known.switches(),
                asked,
                asked == null || asked.isBefore(today.minusDays(UNUSED_AFTER_DAYS)),
                known == null ? null : known.killedBecause());
    }

    private Map<String, Known> known() {
        var known = new HashMap<String, Known>();
        jdbc.sql("""
                        select coalesce(s.feature, u.feature, k.feature) as feature, coalesce(s.switches, 0) as switches,
                               u.asked_on, k.reason as killed_because
                          from (select feature, count(*) filter (where expires_at > :now) as switches
                                  from control.feature_switch group by feature) s
                          full join control.feature_use u on u.feature = s.feature
                          full join control.feature_kill k on k.feature = coalesce(s.feature, u.feature)
                        """).param("now", now()).query(Known.class).list().forEach(one -> known.put(one.feature(), one));
        return known;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
