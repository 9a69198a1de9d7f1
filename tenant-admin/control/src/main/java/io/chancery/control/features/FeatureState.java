package io.chancery.control.features;

import io.chancery.control.releases.FirmReleases;
import io.chancery.control.releases.ReleaseCatalogue;
import io.chancery.control.releases.ReleaseManifest;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads features for nodes, and notes which were asked for.
@InControl(readOnly = true)
public class FeatureState {

    private final JdbcClient jdbc;
    private final FirmReleases releases;
    private final ReleaseCatalogue catalogue;

    FeatureState(JdbcClient jdbc, FirmReleases releases, ReleaseCatalogue catalogue) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.catalogue = catalogue;
    }

    public FirmFeatures of(TenantId firm) {
        var release = releases.of(firm);
        var released = catalogue.manifests().stream()
                .filter(manifest -> manifest.number().compareTo(release) <= 0)
                .map(ReleaseManifest::features)
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
        var switches = new HashMap<String, FirmFeatures.Switch>();
        jdbc.sql("select feature, turned_on, expires_at from control.feature_switch where tenant = :tenant")
                .param("tenant", firm.value())
                .query((row, n) -> switches.put(
                        row.getString("feature"),
                        new FirmFeatures.Switch(
                                row.getBoolean("turned_on"),
                                row.getTimestamp("expires_at").toInstant())))
                .list();
        return new FirmFeatures(released, switches);
    }

    /// Features that no firm has, whatever its release and switches say.
    public Set<String> killed() {
        return Set.copyOf(jdbc.sql("select feature from control.feature_kill")
                .query(String.class)
                .list());
    }

    /// Notes that code asked for these features; once a day is enough.
    @InControl
    public void asked(Collection<String> features) {
        for (var feature : features) {
            jdbc.sql("""
                            insert into control.feature_use (feature, asked_on) values (:feature, current_date)
                            on conflict (feature) do update set asked_on = current_date
                             where control.feature_use.asked_on < current_date
                            """).param("feature", feature).update();
        }
    }
}
