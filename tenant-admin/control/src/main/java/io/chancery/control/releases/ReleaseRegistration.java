package io.chancery.control.releases;

import io.chancery.infra.persistence.AfterCommit;
import io.chancery.infra.persistence.InControl;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells the control plane, again and again, that this node runs, which build it is, and which releases and gates it
/// carries.
///
/// The first release, which firms can only begin with, is offered by being there; every later one waits for an
/// operator.
@InControl
public class ReleaseRegistration {

    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ReleaseCatalogue catalogue;
    private final RunningNode node;
    private final CarriedGates gates;
    private final Clock clock;
    private @Nullable Instant registeredAt;

    ReleaseRegistration(
            JdbcClient jdbc, ReleaseCatalogue catalogue, RunningNode node, CarriedGates gates, Clock clock) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.node = node;
        this.gates = gates;
        this.clock = clock;
    }

    /// One round: the releases the first time, the node's sign of life each time.
    public void beat() {
        var now = clock.instant();
        if (registeredAt == null) {
            catalogue.carried().forEach(carried -> register(carried, now));
            AfterCommit.run(() -> registeredAt = now);
        }
        var started = registeredAt;
        jdbc.sql("""
                        insert into control.node (name, build, schema_version, releases, required_gates, optional_gates, started_at,
                                                  seen_at)
                        values (:name, :build, :schema, string_to_array(:releases, ','), string_to_array(:required, ','),
                                string_to_array(:optional, ','), :started, :now)
                        on conflict (name) do update
                           set build = excluded.build, schema_version = excluded.schema_version,
                               releases = excluded.releases, required_gates = excluded.required_gates,
                               optional_gates = excluded.optional_gates, started_at = excluded.started_at,
                               seen_at = excluded.seen_at
                        """)
                .param("name", node.name())
                .param("build", node.build())
                .param("schema", node.schemaVersion())
                .param(
                        "releases",
                        String.join(
                                ",",
                                catalogue.manifests().stream()
                                        .map(manifest -> manifest.number().toString())
                                        .toList()))
                .param("required", gates(true))
                .param("optional", gates(false))
                .param("started", Timestamp.from(started == null ? now : started))
                .param("now", Timestamp.from(now))
                .update();
        jdbc.sql("delete from control.node where seen_at < :before")
                .param("before", Timestamp.from(now.minus(FORGOTTEN_AFTER)))
                .update();
    }

    private String gates(boolean required) {
        return gates.carried().stream()
                .filter(gate -> gate.required() == required)
                .map(CarriedGate::name)
                .collect(Collectors.joining(","));
    }

    /// Says that this node is gone.
    public void leave() {
        jdbc.sql("delete from control.node where name = :name")
                .param("name", node.name())
                .update();
    }

    private void register(ReleaseCatalogue.Carried carried, Instant now) {
        var number = carried.manifest().number();
        jdbc.sql("""
                        insert into control.release
                            (number, year, place, manifest, registered_by, registered_at, offered_by, offered_at)
                        values (:number, :year, :place, :manifest, :build, :now, :offeredBy, :offeredAt)
                        on conflict (number) do update
                           set manifest = excluded.manifest, registered_by = excluded.registered_by,
                               registered_at = excluded.registered_at
                         where control.release.manifest <> excluded.manifest
                        """)
                .param("number", number.toString())
                .param("year", number.year())
                .param("place", number.place())
                .param("manifest", carried.text())
                .param("build", node.build())
                .param("now", Timestamp.from(now))
                .param("offeredBy", carried.manifest().isFirst() ? node.build() : null)
                .param("offeredAt", carried.manifest().isFirst() ? Timestamp.from(now) : null)
                .update();
    }
}
