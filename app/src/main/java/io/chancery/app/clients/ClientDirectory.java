package io.chancery.app.clients;

import io.chancery.app.features.Feature;
import io.chancery.app.features.Features;
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

/// Finds clients for fields, documents and other features.
@Service
@PreAuthorize("hasAuthority('CLIENT_READ')")
@Transactional(readOnly = true)
public class ClientDirectory {

    private static final RowMapper<ClientReference> REFERENCE = (row, n) -> new ClientReference(
            new ClientId(row.getObject("id", UUID.class)),
            new ClientNumber(row.getString("number")),
            row.getString("name"));

    private final Clients clients;
    private final AuditLog log;
    private final JdbcClient jdbc;
    private final Features features;

    ClientDirectory(Clients clients, AuditLog log, JdbcClient jdbc, Features features) {
        this.features = features;
        this.clients = clients;
        this.log = log;
        this.jdbc = jdbc;
    }

    /// @throws NotInThisFirm when nothing here has this id
    public ClientSheet client(ClientId id) {
        return clients.findById(id.value())
                .map(Client::sheet)
                .orElseThrow(() -> new NotInThisFirm("client", id.value()));
    }

    /// Archived ones too: a number is never used twice.
    public Optional<ClientSheet> withNumber(ClientNumber number) {
        return clients.findByNumberIgnoreCase(number.value()).map(Client::sheet);
    }

    /// Names for ids; ids that are not here are left out.
    public Map<ClientId, ClientReference> references(Collection<ClientId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, number, name from client where id in (:ids)")
                .param("ids", ids.stream().map(ClientId::value).toList())
                .query(REFERENCE)
                .stream()
                .collect(Collectors.toMap(ClientReference::id, Function.identity()));
    }

    /// Active clients whose number and name contain every word that was typed; a number that begins so comes first.
    public List<ClientReference> matching(String typed, int offset, int limit) {
        return jdbc.sql("""
                        select id, number, name from client
                         where archived_at is null
                           and (concat_ws(' ', number, name) ilike all (:typed) or :spelled <> '' and spelling like :spelled)
                         order by (number ilike :beginning) desc, lower(name), id
                        offset :offset limit :limit""")
                .param("typed", ListSql.containingEach(typed))
                .param("spelled", spelled(typed))
                .param("beginning", LikePattern.beginning(typed))
                .param("offset", offset)
                .param("limit", limit)
                .query(REFERENCE)
                .list();
    }

    private String spelled(String typed) {
        var plain = features.has(Feature.CLIENT_SPELLING) ? Spelling.of(typed) : "";
        return plain.isEmpty() ? "" : LikePattern.containing(plain);
    }

    /// A free number that follows the one given last; `1001` in a firm without clients.
    public ClientNumber suggestNumber() {
        var last = jdbc.sql("select number from client order by id desc limit 1")
                .query(String.class)
                .optional();
        var next = last.map(NextNumber::after).orElse("1001");
        while (next.length() <= ClientNumber.LENGTH_MAX
                && clients.findByNumberIgnoreCase(next).isPresent()) {
            next = NextNumber.after(next);
        }
        return new ClientNumber(next.length() <= ClientNumber.LENGTH_MAX ? next : "1001");
    }

    /// What happened to the client, the newest first.
    public List<AuditEntry> history(ClientId id, int limit) {
        return log.forSubject(id.value(), limit);
    }
}
