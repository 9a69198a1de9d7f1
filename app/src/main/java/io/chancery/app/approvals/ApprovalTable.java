package io.chancery.app.approvals;

import io.chancery.app.money.Money;
import io.chancery.app.people.FirmRole;
import io.chancery.app.people.Permission;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Limits and the policy of the bound firm, and who may issue at all.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ApprovalTable {

    /// Roles whose people may issue.
    private static final List<String> ROLES = Arrays.stream(FirmRole.values())
            .filter(role -> role.permissions().contains(Permission.INVOICE_ISSUE))
            .map(Enum::name)
            .toList();

    private static final String PEOPLE = """
            person p where p.disabled_at is null
               and exists (select 1 from person_role r where r.person = p.id and r.role in (:roles))""";

    private static final String HOLDERS = """
            (select p.id, p.name, false as program from %s
              union all
             select i.id, i.name, true as program from integration i
              where i.revoked_at is null and 'invoices:issue' = any(i.scopes)) h""".formatted(PEOPLE);

    private final JdbcClient jdbc;

    ApprovalTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Money> limitOf(UUID holder) {
        return jdbc.sql("select amount, currency from approval_limit where holder = :holder")
                .param("holder", holder)
                .query((row, _) -> money(row, "amount"))
                .optional();
    }

    void limit(UUID holder, @Nullable Money limit) {
        if (limit == null) {
            jdbc.sql("delete from approval_limit where holder = :holder")
                    .param("holder", holder)
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into approval_limit (holder, amount, currency) values (:holder, :amount, :currency)
                        on conflict (holder) do update set amount = excluded.amount, currency = excluded.currency""")
                .param("holder", holder)
                .param("amount", limit.amount())
                .param("currency", limit.currency().getCurrencyCode())
                .update();
    }

    Optional<Money> freshAbove() {
        return jdbc.sql("select fresh_above, currency from approval_policy where fresh_above is not null")
                .query((row, _) -> money(row, "fresh_above"))
                .optional();
    }

    void askAbove(@Nullable BigDecimal amount, Currency currency) {
        jdbc.sql("""
                        insert into approval_policy (fresh_above, currency) values (:amount, :currency)
                        on conflict (only_row) do update set fresh_above = excluded.fresh_above,
                          currency = excluded.currency""")
                .param("amount", amount)
                .param("currency", currency.getCurrencyCode())
                .update();
    }

    /// People first, by name, then programs.
    List<Holder> holders(int offset, int limit) {
        return jdbc.sql("""
                        select h.id, h.name, h.program, l.amount, l.currency
                          from %s left join approval_limit l on l.holder = h.id
                         order by h.program, lower(h.name), h.id offset :offset limit :limit""".formatted(HOLDERS))
                .param("roles", ROLES)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> holder(row))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from " + HOLDERS)
                .param("roles", ROLES)
                .query(Integer.class)
                .single();
    }

    Optional<Holder> holder(UUID id) {
        return jdbc.sql("""
                        select h.id, h.name, h.program, l.amount, l.currency
                          from %s left join approval_limit l on l.holder = h.id where h.id = :id""".formatted(HOLDERS))
                .param("roles", ROLES)
                .param("id", id)
                .query((row, _) -> holder(row))
                .optional();
    }

    /// The names of some people who can sign in and may issue this amount.
    List<String> whoMay(Money amount, int limit) {
        return jdbc.sql("""
                        select p.name from %s and p.password_hash is not null
                           and not exists (select 1 from approval_limit l
                                            where l.holder = p.id and (l.currency <> :currency or l.amount < :amount))
                         order by lower(p.name), p.id limit :limit""".formatted(PEOPLE))
                .param("roles", ROLES)
                .param("currency", amount.currency().getCurrencyCode())
                .param("amount", amount.amount())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private static Holder holder(ResultSet row) throws SQLException {
        return new Holder(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("program"),
                row.getBigDecimal("amount") == null ? null : money(row, "amount"));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), Currency.getInstance(row.getString("currency")));
    }
}
