package io.chancery.control.support;

import io.chancery.control.changes.ChangeKind;
import io.chancery.control.changes.ChangeLog;
import io.chancery.control.commands.OperatorCommands;
import io.chancery.control.operators.LinkHash;
import io.chancery.control.operators.OperatorPermission;
import io.chancery.control.orders.Reason;
import io.chancery.control.tenants.FirmAddresses;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.audit.AuditDetails;
import io.chancery.infra.audit.AuditTrail;
import io.chancery.infra.commands.CommandId;
import io.chancery.infra.people.FreshProof;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.persistence.LikePattern;
import io.chancery.infra.tenancy.TenantId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;

/// Where support asks firms to let them look. There is no way in but what the firm answers.
@PreAuthorize("hasAuthority('" + OperatorPermission.SUPPORT_ASK + "')")
@InControl
public class SupportDesk {

    /// Long enough to follow a link, too short to pass it on.
    static final Duration LINK_VALID = Duration.ofMinutes(2);

    private static final String MATCHES =
            " where (:search = '' or lower(t.name) like :pattern or lower(a.operator_name) like :pattern)";

    private final JdbcClient jdbc;
    private final SupportTable table;
    private final FirmAddresses addresses;
    private final OperatorCommands commands;
    private final ChangeLog changes;
    private final AuditTrail audit;
    private final ActorSource actors;
    private final Clock clock;

    SupportDesk(
            JdbcClient jdbc,
            SupportTable table,
            FirmAddresses addresses,
            OperatorCommands commands,
            ChangeLog changes,
            AuditTrail audit,
            ActorSource actors,
            Clock clock) {
        this.jdbc = jdbc;
        this.table = table;
        this.addresses = addresses;
        this.commands = commands;
        this.changes = changes;
        this.audit = audit;
        this.actors = actors;
        this.clock = clock;
    }

    private record Firm(UUID id, String name, String host) {}

    /// Accesses to one firm, the newest first.
    @PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
    @InControl(readOnly = true)
    public List<SupportAccess> ofFirm(TenantId firm, int limit) {
        return jdbc.sql(SupportTable.SELECT + " where a.tenant = :firm order by a.asked_at desc, a.id limit :limit")
                .param("firm", firm.value())
                .param("limit", limit)
                .query((row, n) -> SupportTable.access(row))
                .list();
    }

    /// Every access that was ever asked for, the newest first.
    ///
    /// @param search part of the firm's or the operator's name; blank for any
    @PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
    @InControl(readOnly = true)
    public List<SupportAccess> page(String search, int offset, int limit) {
        return filtered(SupportTable.SELECT, " order by a.asked_at desc, a.id offset :offset limit :limit", search)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> SupportTable.access(row))
                .list();
    }

    @PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
    @InControl(readOnly = true)
    public int count(String search) {
        return filtered(
                        "select count(*) from control.support_access a join control.tenant t on t.id = a.tenant",
                        "",
                        search)
                .query(Integer.class)
                .single();
    }

    @PreAuthorize("hasAuthority('" + OperatorPermission.FLEET_READ + "')")
    @InControl(readOnly = true)
    public Optional<SupportAccess> find(SupportAccessId id) {
        return table.find(id);
    }

    /// @param length a quarter of an hour to eight hours, as they need it; the firm may allow less
    /// @throws AccessIsAskedAlready when the same operator waits for this firm's answer, or may look there
    public SupportAccessId ask(CommandId command, TenantId firm, Reason reason, Duration length) {
        if (length.compareTo(SupportAccess.SHORTEST) < 0 || length.compareTo(SupportAccess.LONGEST) > 0) {
            throw new IllegalArgumentException("Support asks for a quarter of an hour to eight hours, was " + length);
        }
        return new SupportAccessId(commands.once(command, () -> {
            var named = firm(firm.value());
            var operator = actors.current();
            if (isAsked(named, operatorId())) {
                throw new AccessIsAskedAlready();
            }
            var id = Ids.next();
            jdbc.sql("""
                            insert into control.support_access (id, tenant, operator, operator_name, reason, minutes, asked_at)
                            values (:id, :firm, :operator, :name, :reason, :minutes, :now)""")
                    .param("id", id)
                    .param("firm", named.id())
                    .param("operator", operatorId())
                    .param("name", operator.name())
                    .param("reason", reason.value())
                    .param("minutes", length.toMinutes())
                    .param("now", now())
                    .update();
            told("support.asked", named, reason.value(), Map.of("minutes", Long.toString(length.toMinutes())));
            return id;
        }));
    }

    /// Whoever asked does not need it any more, or has seen enough; their session in the firm ends within seconds.
    ///
    /// @throws AccessIsNotOpen when it was answered by a no, is over, or somebody else asked
    public void withdraw(SupportAccessId id) {
        var firm = jdbc.sql("""
                        update control.support_access set state = 'WITHDRAWN', withdrawn_at = :now, link_hash = null
                         where id = :id and operator = :operator and state in ('ASKED', 'ALLOWED')
                        returning tenant""")
                .param("id", id.value())
                .param("operator", operatorId())
                .param("now", now())
                .query(UUID.class)
                .optional()
                .map(this::firm)
                .orElseThrow(AccessIsNotOpen::new);
        told("support.withdrawn", firm, null, Map.of());
    }

    /// The way in, which works once and for two minutes; an older one does not work any more.
    ///
    /// @param path what follows the firm's address
    /// @return the whole address
    /// @throws AccessIsNotOpen when the firm does not allow it, or allowed it to somebody else
    /// @throws io.chancery.infra.errors.Refusal when the operator has to confirm that it is they
    @FreshProof
    public String link(SupportAccessId id, LinkHash link, String path) {
        var now = clock.instant();
        var firm = jdbc.sql("""
                        update control.support_access set link_hash = :hash, link_until = :until
                         where id = :id and operator = :operator and state = 'ALLOWED' and until > :now
                        returning tenant""")
                .param("id", id.value())
                .param("operator", operatorId())
                .param("hash", link.value())
                .param("until", Timestamp.from(now.plus(LINK_VALID)))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .optional()
                .map(this::firm)
                .orElseThrow(AccessIsNotOpen::new);
        told("support.link-made", firm, null, Map.of());
        return addresses.urlOf(firm.host()) + path;
    }

    private boolean isAsked(Firm firm, UUID operator) {
        return jdbc.sql("""
                        select exists(select from control.support_access
                                       where tenant = :firm and operator = :operator
                                         and (state = 'ASKED' or state = 'ALLOWED' and until > :now))""")
                .param("firm", firm.id())
                .param("operator", operator)
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private Firm firm(UUID id) {
        return jdbc.sql("select id, name, host from control.tenant where id = :id")
                .param("id", id)
                .query(Firm.class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no firm " + id));
    }

    private void told(
            String action, Firm firm, @org.jspecify.annotations.Nullable String reason, Map<String, String> facts) {
        audit.record(
                action,
                "firm",
                firm.id(),
                AuditDetails.of(firm.name()).changed(Map.of(), facts).because(reason));
        changes.append(new TenantId(firm.id()), ChangeKind.SUPPORT);
    }

    private JdbcClient.StatementSpec filtered(String select, String tail, String search) {
        var words = search.strip().toLowerCase(Locale.ROOT);
        return jdbc.sql(select + MATCHES + tail).param("search", words).param("pattern", LikePattern.containing(words));
    }

    private UUID operatorId() {
        return Objects.requireNonNull(actors.current().id(), "Access is asked for by a signed-in operator");
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
