package io.chancery.app.matters;

import io.chancery.app.clients.ClientDirectory;
import io.chancery.app.clients.ClientId;
import io.chancery.app.firm.NotInThisFirm;
import io.chancery.app.lists.ListSql;
import io.chancery.app.lists.NextNumber;
import io.chancery.infra.audit.AuditEntry;
import io.chancery.infra.audit.AuditLog;
import io.chancery.infra.persistence.LikePattern;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds matters for fields, documents and other features: those this person may know of and no others.
@Service
@PreAuthorize("hasAnyAuthority('MATTER_READ', 'WORK_RECORD')")
@Transactional(readOnly = true)
public class MatterDirectory {

    private static final String SELECT = """
            select m.id, m.number, m.name, m.client, c.name as client_name, m.closed_on is null as open
              from matter m join client c on c.id = m.client
             where %s and\s""".formatted(MatterVisibility.of("m"));

    private static final RowMapper<MatterReference> REFERENCE = (row, n) -> new MatterReference(
            new MatterId(row.getObject("id", UUID.class)),
            new MatterNumber(row.getString("number")),
            row.getString("name"),
            new ClientId(row.getObject("client", UUID.class)),
            row.getString("client_name"),
            row.getBoolean("open"));

    private final Matters matters;
    private final MatterVisibility visibility;
    private final ClientDirectory clients;
    private final MatterReads reads;
    private final AuditLog log;
    private final JdbcClient jdbc;

    MatterDirectory(
            Matters matters,
            MatterVisibility visibility,
            ClientDirectory clients,
            MatterReads reads,
            AuditLog log,
            JdbcClient jdbc) {
        this.matters = matters;
        this.visibility = visibility;
        this.clients = clients;
        this.reads = reads;
        this.log = log;
        this.jdbc = jdbc;
    }

    /// Opening a restricted matter is itself written to the audit log.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    @Transactional
    public MatterSheet matter(MatterId id) {
        var matter = require(id);
        if (matter.restricted()) {
            reads.opened(id);
        }
        return matter;
    }

    /// Closed ones too: a number is never used twice.
    public Optional<MatterReference> withNumber(MatterNumber number) {
        return jdbc.sql(SELECT + "lower(m.number) = lower(:number)")
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .param("number", number.value())
                .query(REFERENCE)
                .optional();
    }

    /// Names for ids; ids that are not here, or not for this person, are left out.
    public Map<MatterId, MatterReference> references(Collection<MatterId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(SELECT + "m.id in (:ids)")
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .param("ids", ids.stream().map(MatterId::value).toList())
                .query(REFERENCE)
                .stream()
                .collect(Collectors.toMap(MatterReference::id, Function.identity()));
    }

    /// Open matters whose number, name or client contain every word that was typed; a number that begins so
    /// comes first.
    public List<MatterReference> matching(String typed, int offset, int limit) {
        return jdbc.sql(SELECT + """
                        m.closed_on is null and concat_ws(' ', m.number, m.name, c.name) ilike all (:typed)
                         order by (m.number ilike :beginning) desc, m.changed_at desc, m.id
                        offset :offset limit :limit""")
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .param("typed", ListSql.containingEach(typed))
                .param("beginning", LikePattern.beginning(typed))
                .param("offset", offset)
                .param("limit", limit)
                .query(REFERENCE)
                .list();
    }

    /// What was opened or changed last.
    public List<MatterReference> touchedLately(int limit) {
        return jdbc.sql(SELECT + "true order by m.changed_at desc, m.id limit :limit")
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .param("limit", limit)
                .query(REFERENCE)
                .list();
    }

    /// A client's matters, open ones first.
    public List<MatterReference> ofClient(ClientId client, int limit) {
        return jdbc.sql(SELECT + "m.client = :client order by open desc, m.number, m.id limit :limit")
                .param(MatterVisibility.VIEWER, visibility.viewer())
                .param("client", client.value())
                .param("limit", limit)
                .query(REFERENCE)
                .list();
    }

    /// A free number that follows the client's last one; the client's number and `-01` for the first.
    public MatterNumber suggestNumber(ClientId client) {
        var own = clients.client(client).details().number().value();
        var last = jdbc.sql("select number from matter where client = :client order by id desc limit 1")
                .param("client", client.value())
                .query(String.class)
                .optional();
        var next = last.map(NextNumber::after).orElse(own + "-01");
        while (next.length() <= MatterNumber.LENGTH_MAX
                && matters.findByNumberIgnoreCase(next).isPresent()) {
            next = NextNumber.after(next);
        }
        return new MatterNumber(next.length() <= MatterNumber.LENGTH_MAX ? next : own);
    }

    /// What happened to the matter, the newest first.
    ///
    /// @throws NotInThisFirm when nothing that this person may know of has this id
    public List<AuditEntry> history(MatterId id, int limit) {
        require(id);
        return log.forSubject(id.value(), limit);
    }

    private MatterSheet require(MatterId id) {
        return matters.findOne(visibility.visible(id))
                .map(Matter::sheet)
                .orElseThrow(() -> new NotInThisFirm("matter", id.value()));
    }
}
