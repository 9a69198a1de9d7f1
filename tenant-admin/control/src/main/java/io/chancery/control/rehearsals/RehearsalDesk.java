package io.chancery.control.rehearsals;

import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.releases.ReleaseNumber;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// What operators decide about rehearsals. Deciding only writes it down; the nodes do it by turns.
@PreAuthorize("hasAuthority('" + OperatorPermission.RELEASE_OFFER + "')")
@InControl
public class RehearsalDesk {

    private final JdbcClient jdbc;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    RehearsalDesk(JdbcClient jdbc, OperatorCommands commands, ActorSource actors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// From now on every firm that may come to the release is rehearsed, also one that is new and after a new build,
    /// until it is stopped. What passed is not done again. Ordered while it runs, only how many at a time changes.
    public void order(CommandId command, ReleaseNumber release, int parallelism) {
        if (parallelism < 1 || parallelism > RehearsalRound.PARALLELISM_MAX) {
            throw new IllegalArgumentException("From 1 to %d firms are rehearsed at a time, were %d"
                    .formatted(RehearsalRound.PARALLELISM_MAX, parallelism));
        }
        commands.once(command, () -> {
            jdbc.sql("""
                            insert into control.rehearsal_round (release, state, parallelism, ordered_by_name, ordered_at)
                            values (:release, 'RUNNING', :parallelism, :by, :now)
                            on conflict (release) do update
                               set state = 'RUNNING', parallelism = excluded.parallelism, trouble = null,
                                   ordered_by_name = excluded.ordered_by_name, ordered_at = excluded.ordered_at
                            """)
                    .param("release", release.toString())
                    .param("parallelism", parallelism)
                    .param("by", actors.current().name())
                    .param("now", now())
                    .update();
            record("release.rehearsals-ordered", release, Map.of("parallelism", Integer.toString(parallelism)), null);
            return release.asSubject();
        });
    }

    /// Orders no more; what was ordered ends by itself.
    public void stop(CommandId command, ReleaseNumber release, Reason reason) {
        commands.once(command, () -> {
            int changed = jdbc.sql("""
                            update control.rehearsal_round set state = 'STOPPED', trouble = null
                             where release = :release and state = 'RUNNING'
                            """).param("release", release.toString()).update();
            if (changed > 0) {
                record("release.rehearsals-stopped", release, Map.of(), reason);
            }
            return release.asSubject();
        });
    }

    /// What failed or could not be told until now is rehearsed once more.
    public void again(CommandId command, ReleaseNumber release, Reason reason) {
        commands.once(command, () -> {
            int changed = jdbc.sql("""
                            update control.rehearsal_round set retried_at = :now, state = 'RUNNING', trouble = null
                             where release = :release
                            """)
                    .param("now", now())
                    .param("release", release.toString())
                    .update();
            if (changed > 0) {
                record("release.rehearsed-again", release, Map.of(), reason);
            }
            return release.asSubject();
        });
    }

    /// Asks that the release be offered although this firm is not rehearsed. It counts when a second person agrees.
    public void ask(CommandId command, ReleaseNumber release, TenantId firm, Reason reason) {
        commands.once(command, () -> {
            jdbc.sql("""
                            insert into control.rehearsal_exception (release, tenant, reason, asked_by, asked_by_name, asked_at)
                            values (:release, :firm, :reason, :by, :byName, :now)
                            on conflict (release, tenant) do update
                               set reason = excluded.reason, asked_by = excluded.asked_by,
                                   asked_by_name = excluded.asked_by_name, asked_at = excluded.asked_at,
                                   agreed_by_name = null, agreed_at = null
                            """)
                    .param("release", release.toString())
                    .param("firm", firm.value())
                    .param("reason", reason.value())
                    .param("by", actors.current().id())
                    .param("byName", actors.current().name())
                    .param("now", now())
                    .update();
            ofFirm("release.exception-asked", release, firm, reason);
            return firm.value();
        });
    }

    /// The second person's word. Agreeing again changes nothing.
    ///
    /// @throws ExceptionNeedsSecondPerson when it is the one who asked
    @PreAuthorize("hasAuthority('" + OperatorPermission.ROLLOUT_APPROVE + "')")
    public void agree(CommandId command, ReleaseNumber release, TenantId firm, Reason reason) {
        commands.once(command, () -> {
            var asked = jdbc.sql("""
                            select asked_by from control.rehearsal_exception
                             where release = :release and tenant = :firm and agreed_at is null for update
                            """)
                    .param("release", release.toString())
                    .param("firm", firm.value())
                    .query(Asked.class)
                    .optional();
            asked.ifPresent(exception -> {
                var actor = actors.current();
                if (exception.askedBy() == null || exception.askedBy().equals(actor.id())) {
                    throw new ExceptionNeedsSecondPerson();
                }
                jdbc.sql("""
                                update control.rehearsal_exception set agreed_by_name = :by, agreed_at = :now
                                 where release = :release and tenant = :firm
                                """)
                        .param("by", actor.name())
                        .param("now", now())
                        .param("release", release.toString())
                        .param("firm", firm.value())
                        .update();
                ofFirm("release.exception-agreed", release, firm, reason);
            });
            return firm.value();
        });
    }

    /// Takes the exception back, asked for or agreed to: the firm has to pass again.
    public void takeBack(CommandId command, ReleaseNumber release, TenantId firm, Reason reason) {
        commands.once(command, () -> {
            int changed = jdbc.sql(
                            "delete from control.rehearsal_exception where release = :release and tenant = :firm")
                    .param("release", release.toString())
                    .param("firm", firm.value())
                    .update();
            if (changed > 0) {
                ofFirm("release.exception-taken-back", release, firm, reason);
            }
            return firm.value();
        });
    }

    private record Asked(@Nullable UUID askedBy) {}

    private void record(String action, ReleaseNumber release, Map<String, String> after, @Nullable Reason reason) {
        audit.record(
                action,
                "release",
                release.asSubject(),
                AuditDetails.of(release.toString())
                        .changed(Map.of(), after)
                        .because(reason == null ? null : reason.value()));
    }

    private void ofFirm(String action, ReleaseNumber release, TenantId firm, Reason reason) {
        var name = jdbc.sql("select name from control.tenant where id = :id")
                .param("id", firm.value())
                .query(String.class)
                .single();
        audit.record(
                action,
                "firm",
                firm.value(),
                AuditDetails.of(name)
                        .changed(Map.of(), Map.of("release", release.toString()))
                        .because(reason.value()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
