package io.chancery.control.features;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.UnknownTenant;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where operators switch features: for one firm and a while, or off for all. Nodes behave so within two seconds.
@PreAuthorize("hasAuthority('" + OperatorPermission.FEATURE_SWITCH + "')")
@InControl
public class FeatureDesk {

    private final JdbcClient jdbc;
    private final FeatureBook book;
    private final ChangeLog changes;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    FeatureDesk(
            JdbcClient jdbc,
            FeatureBook book,
            ChangeLog changes,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.book = book;
        this.changes = changes;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// Sets a feature for a firm, in place of what was set before.
    ///
    /// @throws FeatureIsUnknown when no registered release brings it
    /// @throws SwitchEndsInThePast when it would have expired already
    public void set(CommandId command, NewSwitch wanted) {
        commands.once(command, () -> {
            requireKnown(wanted.feature());
            if (!wanted.until().isAfter(clock.instant())) {
                throw new SwitchEndsInThePast();
            }
            jdbc.sql("""
                            insert into control.feature_switch (tenant, feature, turned_on, reason, owner, expires_at, set_by, set_at)
                            values (:tenant, :feature, :on, :reason, :owner, :until, :by, :now)
                            on conflict (tenant, feature) do update
                               set turned_on = excluded.turned_on, reason = excluded.reason, owner = excluded.owner,
                                   expires_at = excluded.expires_at, set_by = excluded.set_by, set_at = excluded.set_at
                            """)
                    .param("tenant", wanted.firm().value())
                    .param("feature", wanted.feature())
                    .param("on", wanted.on())
                    .param("reason", wanted.reason().value())
                    .param("owner", wanted.owner())
                    .param("until", Timestamp.from(wanted.until()))
                    .param("by", actors.current().name())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            audit.record(
                    wanted.on() ? "feature.switched-on" : "feature.switched-off",
                    "firm",
                    wanted.firm().value(),
                    AuditDetails.of(name(wanted.firm()))
                            .changed(
                                    Map.of(),
                                    Map.of(
                                            "feature", wanted.feature(),
                                            "owner", wanted.owner(),
                                            "until", wanted.until().toString()))
                            .because(wanted.reason().value()));
            changes.append(wanted.firm(), ChangeKind.FEATURES);
            return wanted.firm().value();
        });
    }

    /// Takes a firm's switch away: its release decides again.
    public void remove(CommandId command, String feature, TenantId firm, Reason reason) {
        commands.once(command, () -> {
            int removed = jdbc.sql("delete from control.feature_switch where tenant = :tenant and feature = :feature")
                    .param("tenant", firm.value())
                    .param("feature", feature)
                    .update();
            if (removed > 0) {
                audit.record(
                        "feature.switch-removed",
                        "firm",
                        firm.value(),
                        AuditDetails.of(name(firm))
                                .changed(Map.of("feature", feature), Map.of())
                                .because(reason.value()));
                changes.append(firm, ChangeKind.FEATURES);
            }
            return firm.value();
        });
    }

    /// From now on no firm has it.
    ///
    /// @throws FeatureIsUnknown when no registered release brings it
    public void kill(CommandId command, String feature, Reason reason) {
        commands.once(command, () -> {
            requireKnown(feature);
            int killed = jdbc.sql("""
                            insert into control.feature_kill (feature, reason, killed_by, killed_at)
                            values (:feature, :reason, :by, :now) on conflict (feature) do nothing
                            """)
                    .param("feature", feature)
                    .param("reason", reason.value())
                    .param("by", actors.current().name())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (killed > 0) {
                tellAll("feature.killed", feature, reason);
            }
            return subject(feature);
        });
    }

    /// Releases and switches decide again.
    public void revive(CommandId command, String feature, Reason reason) {
        commands.once(command, () -> {
            int revived = jdbc.sql("delete from control.feature_kill where feature = :feature")
                    .param("feature", feature)
                    .update();
            if (revived > 0) {
                tellAll("feature.revived", feature, reason);
            }
            return subject(feature);
        });
    }

    private void requireKnown(String feature) {
        if (!book.isKnown(feature)) {
            throw new FeatureIsUnknown(feature);
        }
    }

    private String name(TenantId firm) {
        return jdbc.sql("select name from control.tenant where id = :id")
                .param("id", firm.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new UnknownTenant(firm));
    }

    private void tellAll(String action, String feature, Reason reason) {
        audit.record(
                action, "feature", subject(feature), AuditDetails.of(feature).because(reason.value()));
        changes.append(null, ChangeKind.FEATURES, Map.of());
    }

    /// Features have keys and no ids; the log asks for one, always the same.
    private static UUID subject(String feature) {
        return UUID.nameUUIDFromBytes(("feature " + feature).getBytes(StandardCharsets.US_ASCII));
    }
}
