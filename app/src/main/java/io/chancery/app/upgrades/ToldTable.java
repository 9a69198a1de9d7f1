package io.chancery.app.upgrades;

import io.chancery.app.people.FirmRole;
import io.chancery.app.people.Permission;
import io.chancery.app.people.PersonId;
import io.chancery.infra.people.EmailAddress;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the firm chose, and who these people are today.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldTable {

    private final JdbcClient jdbc;

    ToldTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Somebody of the firm who hears of its releases.
    ///
    /// @param locale their own; null for the firm's
    /// @param decides whether the page of releases is open to them
    record Reader(
            UUID person,
            String email,
            String name,
            @Nullable String locale,
            boolean decides) {}

    WhoIsTold current() {
        return jdbc.sql("select roles, people, addresses, everybody_a_day_before, version from told_of_releases")
                .query((row, n) -> new WhoIsTold(
                        roles(values(row.getArray("roles"), String.class)),
                        set(values(row.getArray("people"), UUID.class), PersonId::new),
                        set(values(row.getArray("addresses"), String.class), EmailAddress::new),
                        row.getBoolean("everybody_a_day_before"),
                        row.getInt("version")))
                .optional()
                .orElse(WhoIsTold.usual());
    }

    /// @param chosen with the version that was seen
    /// @return false when somebody chose meanwhile
    boolean choose(WhoIsTold chosen) {
        return jdbc.sql("""
                        insert into told_of_releases (roles, people, addresses, everybody_a_day_before, version)
                        values (:roles, :people, :addresses, :everybody, 1)
                        on conflict (only_row) do update
                           set roles = excluded.roles, people = excluded.people, addresses = excluded.addresses,
                               everybody_a_day_before = excluded.everybody_a_day_before,
                               version = told_of_releases.version + 1
                         where told_of_releases.version = :seen""")
                        .param("roles", names(chosen.roles()))
                        .param("people", array("uuid", chosen.people().stream().map(PersonId::value)))
                        .param(
                                "addresses",
                                array("text", chosen.addresses().stream().map(EmailAddress::value)))
                        .param("everybody", chosen.everybodyADayBefore())
                        .param("seen", chosen.version())
                        .update()
                == 1;
    }

    /// Those of them who can sign in, by their addresses.
    List<Reader> readers(WhoIsTold told) {
        var deciding = Arrays.stream(FirmRole.values())
                .filter(role -> role.permissions().contains(Permission.FIRM_WRITE))
                .toList();
        return jdbc.sql("""
                        select p.id as person, p.email, p.name, p.locale,
                               exists (select from person_role r where r.person = p.id and r.role = any (:deciding)) as decides
                          from person p
                         where p.disabled_at is null and (p.password_hash is not null or p.joined_at is not null)
                           and (p.id = any (:people)
                                or exists (select from person_role r where r.person = p.id and r.role = any (:roles)))
                         order by p.email""")
                .param("deciding", names(deciding))
                .param("people", array("uuid", told.people().stream().map(PersonId::value)))
                .param("roles", names(told.roles()))
                .query(Reader.class)
                .list();
    }

    private static SqlArrayValue names(Collection<FirmRole> roles) {
        return array("text", roles.stream().map(FirmRole::name));
    }

    private static SqlArrayValue array(String type, Stream<?> values) {
        return new SqlArrayValue(type, values.sorted().toArray());
    }

    private static <T> List<T> values(Array array, Class<T> type) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
    }

    private static <T, R> Set<R> set(List<T> values, Function<T, R> each) {
        return values.stream().map(each).collect(Collectors.toSet());
    }

    /// A role that only another build knows is left out.
    private static Set<FirmRole> roles(List<String> names) {
        return Arrays.stream(FirmRole.values())
                .filter(role -> names.contains(role.name()))
                .collect(Collectors.toSet());
    }
}
