package io.chancery.control.announcements;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.rollouts.Segment;
import io.chancery.control.rollouts.Segments;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where operators tell firms something, and see what they told. Whom it reaches stands from the moment it is written.
@PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
@InControl(readOnly = true)
public class AnnouncementDesk {

    private static final String ROW = """
            select a.id, a.english, a.german, a.from_at as "from", a.until_at as until, a.written_by_name as written_by, a.written_at,
                   a.ended_at, (select count(*) from control.announcement_firm f where f.announcement = a.id) as firms
              from control.announcement a
            """;

    private final JdbcClient jdbc;
    private final Segments segments;
    private final ChangeLog changes;
    private final OperatorCommands commands;
    private final ActorSource actors;
    private final AuditTrail audit;
    private final Clock clock;

    AnnouncementDesk(
            JdbcClient jdbc,
            Segments segments,
            ChangeLog changes,
            OperatorCommands commands,
            ActorSource actors,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.segments = segments;
        this.changes = changes;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /// The newest first.
    public List<AnnouncementRow> page(String search, int offset, int limit) {
        return sought(ROW, search, " order by a.written_at desc, a.id desc offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(AnnouncementRow.class)
                .list();
    }

    public int count(String search) {
        return sought("select count(*) from control.announcement a", search, "")
                .query(Integer.class)
                .single();
    }

    public Optional<AnnouncementRow> find(UUID id) {
        return jdbc.sql(ROW + " where a.id = :id")
                .param("id", id)
                .query(AnnouncementRow.class)
                .optional();
    }

    /// How many firms would be told.
    public int reach(Segment segment) {
        return segments.working(segment).size();
    }

    /// @throws NobodyToTell when no firm fits
    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_TELL + "')")
    public UUID announce(CommandId command, NewAnnouncement wanted) {
        return commands.once(command, () -> {
            var firms = segments.working(wanted.segment());
            if (firms.isEmpty()) {
                throw new NobodyToTell();
            }
            var id = Ids.next();
            jdbc.sql("""
                            insert into control.announcement
                                (id, english, german, from_at, until_at, segment, written_by_name, written_at)
                            values (:id, :english, :german, :from, :until, :segment::jsonb, :by, :now)
                            """)
                    .param("id", id)
                    .param("english", wanted.english())
                    .param("german", wanted.german())
                    .param("from", Timestamp.from(wanted.from()))
                    .param("until", Timestamp.from(wanted.until()))
                    .param("segment", segments.write(wanted.segment()))
                    .param("by", actors.current().name())
                    .param("now", now())
                    .update();
            jdbc.sql("""
                            insert into control.announcement_firm (tenant, announcement)
                            select f, :id from unnest(:firms::uuid[]) f
                            """)
                    .param("id", id)
                    .param("firms", firms.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                    .update();
            record("announcement.written", id, wanted.english(), Map.of("firms", Integer.toString(firms.size())), null);
            tell(id);
            return id;
        });
    }

    /// Ends it before its time. Ending it again changes nothing.
    @InControl
    @PreAuthorize("hasAuthority('" + OperatorPermission.FIRM_TELL + "')")
    public void end(CommandId command, UUID id, Reason reason) {
        commands.once(command, () -> {
            int changed = jdbc.sql(
                            "update control.announcement set ended_at = :now where id = :id and ended_at is null")
                    .param("now", now())
                    .param("id", id)
                    .update();
            if (changed > 0) {
                record("announcement.ended", id, find(id).orElseThrow().english(), Map.of(), reason);
                tell(id);
            }
            return id;
        });
    }

    private JdbcClient.StatementSpec sought(String select, String search, String tail) {
        var sought = search.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(select + """
                         where :search = '' or lower(a.english) like :pattern or lower(a.german) like :pattern
                        """ + tail).param("search", sought).param("pattern", LikePattern.containing(sought));
    }

    private void record(String action, UUID id, String text, Map<String, String> after, @Nullable Reason reason) {
        audit.record(
                action,
                "announcement",
                id,
                AuditDetails.of(text).changed(Map.of(), after).because(reason == null ? null : reason.value()));
    }

    private void tell(UUID announcement) {
        jdbc.sql("select tenant from control.announcement_firm where announcement = :id")
                .param("id", announcement)
                .query(UUID.class)
                .list()
                .forEach(firm -> changes.append(new TenantId(firm), ChangeKind.ANNOUNCEMENT));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
