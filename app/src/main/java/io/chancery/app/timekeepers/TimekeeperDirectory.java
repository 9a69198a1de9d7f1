package io.chancery.app.timekeepers;

import io.chancery.app.firm.NotInThisFirm;
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

/// Finds timekeepers for fields, documents and other features.
@Service
@PreAuthorize("hasAnyAuthority('TIMEKEEPER_READ', 'WORK_RECORD')")
@Transactional(readOnly = true)
public class TimekeeperDirectory {

    private static final String COLUMNS = "id, number, last_name, first_name, classification";
    private static final RowMapper<TimekeeperReference> REFERENCE = (row, n) -> new TimekeeperReference(
            new TimekeeperId(row.getObject("id", UUID.class)),
            new TimekeeperNumber(row.getString("number")),
            row.getString("last_name"),
            row.getString("first_name"),
            Classification.valueOf(row.getString("classification")));

    private final Timekeepers timekeepers;
    private final AuditLog log;
    private final JdbcClient jdbc;

    TimekeeperDirectory(Timekeepers timekeepers, AuditLog log, JdbcClient jdbc) {
        this.timekeepers = timekeepers;
        this.log = log;
        this.jdbc = jdbc;
    }

    /// @throws NotInThisFirm when nothing here has this id
    public TimekeeperSheet timekeeper(TimekeeperId id) {
        return timekeepers
                .findById(id.value())
                .map(Timekeeper::sheet)
                .orElseThrow(() -> new NotInThisFirm("timekeeper", id.value()));
    }

    /// Archived ones too: a number is never used twice.
    public Optional<TimekeeperReference> withNumber(TimekeeperNumber number) {
        return jdbc.sql("select %s from timekeeper where lower(number) = lower(:number)".formatted(COLUMNS))
                .param("number", number.value())
                .query(REFERENCE)
                .optional();
    }

    /// Who somebody records time as; none for people who record none.
    public Optional<TimekeeperReference> ofPerson(UUID person) {
        return jdbc.sql("select %s from timekeeper where person = :person and archived_at is null".formatted(COLUMNS))
                .param("person", person)
                .query(REFERENCE)
                .optional();
    }

    /// Names for ids; ids that are not here are left out.
    public Map<TimekeeperId, TimekeeperReference> references(Collection<TimekeeperId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select %s from timekeeper where id in (:ids)".formatted(COLUMNS))
                .param("ids", ids.stream().map(TimekeeperId::value).toList())
                .query(REFERENCE)
                .stream()
                .collect(Collectors.toMap(TimekeeperReference::id, Function.identity()));
    }

    /// Active timekeepers whose number or name contains what was typed.
    public List<TimekeeperReference> matching(String typed, int offset, int limit) {
        return jdbc.sql("""
                        select %s from timekeeper
                         where archived_at is null and concat_ws(' ', number, first_name, last_name) ilike :typed
                         order by (number ilike :beginning) desc, lower(last_name), lower(first_name), id
                        offset :offset limit :limit""".formatted(COLUMNS))
                .param("typed", LikePattern.containing(typed))
                .param("beginning", LikePattern.beginning(typed))
                .param("offset", offset)
                .param("limit", limit)
                .query(REFERENCE)
                .list();
    }

    /// A free number that follows the one given last; `101` in a firm without timekeepers.
    public TimekeeperNumber suggestNumber() {
        var last = jdbc.sql("select number from timekeeper order by id desc limit 1")
                .query(String.class)
                .optional();
        var next = last.map(NextNumber::after).orElse("101");
        while (next.length() <= TimekeeperNumber.LENGTH_MAX
                && timekeepers.findByNumberIgnoreCase(next).isPresent()) {
            next = NextNumber.after(next);
        }
        return new TimekeeperNumber(next.length() <= TimekeeperNumber.LENGTH_MAX ? next : "101");
    }

    /// What happened to the timekeeper, the newest first.
    public List<AuditEntry> history(TimekeeperId id, int limit) {
        return log.forSubject(id.value(), limit);
    }
}
