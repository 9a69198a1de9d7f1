package io.chancery.control.operators;

import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.Branding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;

/// The SQL of operators and their roles.
@InControl(propagation = Propagation.MANDATORY)
class OperatorTable {

    private static final String SELECT = """
            select p.id, p.email, p.name, p.locale, p.time_zone, p.scheme, p.password_hash, p.password_set_at, p.created_at,
                   p.disabled_at,
                   exists(select from control.operator_factor f where f.operator = p.id and f.secret is not null) as factor,
                   array(select r.role from control.operator_role r where r.operator = p.id) as roles
              from control.operator p
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    OperatorTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A row with its hash, which leaves this package only for signing in.
    record Row(
            OperatorSheet operator,
            @Nullable String passwordHash,
            @Nullable Instant passwordSetAt) {}

    public List<OperatorSheet> all() {
        return jdbc.sql(SELECT + " order by p.disabled_at is not null, lower(p.name), p.id")
                .query((row, n) -> row(row).operator())
                .list();
    }

    public Optional<Row> find(OperatorId id) {
        return jdbc.sql(SELECT + " where p.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    public Optional<Row> find(EmailAddress email) {
        return jdbc.sql(SELECT + " where p.email = :email")
                .param("email", email.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /// @throws EmailIsTaken when another operator has the address
    public void insert(OperatorId id, NewOperator operator) {
        try {
            jdbc.sql("""
                            insert into control.operator (id, email, name, locale, time_zone, created_at)
                            values (:id, :email, :name, :locale, :zone, :now)
                            """)
                    .param("id", id.value())
                    .param("email", operator.email().value())
                    .param("name", operator.name().value())
                    .param("locale", Locale.US.toLanguageTag())
                    .param("zone", "UTC")
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new EmailIsTaken(operator.email());
        }
        setRoles(id, operator.roles());
    }

    public void setRoles(OperatorId id, Set<OperatorRole> roles) {
        jdbc.sql("delete from control.operator_role where operator = :id")
                .param("id", id.value())
                .update();
        for (var role : roles) {
            jdbc.sql("insert into control.operator_role (operator, role) values (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.name())
                    .update();
        }
    }

    public void setDisabled(OperatorId id, boolean disabled) {
        jdbc.sql("update control.operator set disabled_at = :at, version = version + 1 where id = :id")
                .param("at", disabled ? now() : null)
                .param("id", id.value())
                .update();
    }

    public void setPassword(OperatorId id, PasswordHash hash) {
        jdbc.sql("update control.operator set password_hash = :hash, password_set_at = :now, version = version + 1"
                        + " where id = :id")
                .param("now", now())
                .param("hash", hash.value())
                .param("id", id.value())
                .update();
    }

    /// Only while the old one still counts, so that a change sent twice happens once.
    public boolean changePassword(OperatorId id, PasswordHash known, PasswordHash wanted) {
        return jdbc.sql(
                                "update control.operator set password_hash = :wanted, password_set_at = :now, version = version + 1"
                                        + " where id = :id and password_hash = :known")
                        .param("now", now())
                        .param("wanted", wanted.value())
                        .param("id", id.value())
                        .param("known", known.value())
                        .update()
                == 1;
    }

    public void setLocale(OperatorId id, Locale locale) {
        jdbc.sql("update control.operator set locale = :locale where id = :id")
                .param("locale", locale.toLanguageTag())
                .param("id", id.value())
                .update();
    }

    public void setScheme(OperatorId id, Branding.Scheme scheme) {
        jdbc.sql("update control.operator set scheme = :scheme where id = :id")
                .param("scheme", scheme.name())
                .param("id", id.value())
                .update();
    }

    /// Locks those who can decide who enters, so that two who remove one another cannot both succeed.
    public int countDeciders() {
        return jdbc.sql("""
                        select p.id from control.operator p
                         where p.disabled_at is null
                           and exists (select from control.operator_role r where r.operator = p.id and r.role = 'SECURITY')
                         order by p.id for update
                        """).query(UUID.class).list().size();
    }

    private static Row row(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        var hash = row.getString("password_hash");
        return new Row(
                new OperatorSheet(
                        new OperatorId(row.getObject("id", UUID.class)),
                        new EmailAddress(row.getString("email")),
                        row.getString("name"),
                        Arrays.stream(roles).map(OperatorRole::valueOf).collect(Collectors.toUnmodifiableSet()),
                        Locale.forLanguageTag(row.getString("locale")),
                        ZoneId.of(row.getString("time_zone")),
                        Branding.scheme(row.getString("scheme")),
                        hash != null,
                        row.getBoolean("factor"),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("disabled_at"))),
                hash,
                instant(row.getTimestamp("password_set_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
