package io.chancery.app.openid;

import io.chancery.app.people.FirmRole;
import io.chancery.app.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one provider of the bound firm.
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProviderTable {

    private final JdbcClient jdbc;

    ProviderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<ProviderRecord> find() {
        return jdbc.sql("""
                        select name, issuer, client_id, sealed_secret, domains, email_claim, trusts_email, required_claim,
                               required_value, role_of_new, factor, signs_out, is_on, only_way_back, worked_at, version
                          from openid_provider""").query((row, _) -> provider(row)).optional();
    }

    void add(ProviderDetails details, byte[] sealedSecret, boolean on) {
        with(jdbc.sql("""
                        insert into openid_provider (name, issuer, client_id, sealed_secret, domains, email_claim,
                               trusts_email, required_claim, required_value, role_of_new, factor, signs_out, is_on,
                               version)
                        values (:name, :issuer, :client, :secret, :domains, :email, :trusts, :claim, :value, :role,
                               :factor, :signsOut, :on, 0)"""), details, sealedSecret, on).update();
    }

    /// @param provesNothing whether what worked before says nothing of these settings
    /// @return false when somebody else saved first
    boolean change(int version, ProviderDetails details, byte[] sealedSecret, boolean on, boolean provesNothing) {
        return with(jdbc.sql("""
                                update openid_provider set name = :name, issuer = :issuer, client_id = :client,
                                       sealed_secret = :secret, domains = :domains, email_claim = :email,
                                       trusts_email = :trusts, required_claim = :claim, required_value = :value,
                                       role_of_new = :role, factor = :factor, signs_out = :signsOut,
                                       is_on = :on, version = version + 1,
                                       worked_at = case when :anew then null else worked_at end
                                 where version = :version"""), details, sealedSecret, on)
                        .param("anew", provesNothing)
                        .param("version", version)
                        .update()
                == 1;
    }

    void remove() {
        jdbc.sql("delete from openid_provider").update();
    }

    /// @param wayBack null for nobody, because everybody may use a password
    void onlyWay(@Nullable PersonId wayBack) {
        jdbc.sql("update openid_provider set only_way_back = :person, version = version + 1")
                .param("person", wayBack == null ? null : wayBack.value())
                .update();
    }

    void worked(int version, Instant at) {
        jdbc.sql("update openid_provider set worked_at = :at where version = :version and worked_at is null")
                .param("at", Timestamp.from(at))
                .param("version", version)
                .update();
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec sql, ProviderDetails details, byte[] sealedSecret, boolean on) {
        var role = details.roleOfNew();
        return sql.param("name", details.name())
                .param("issuer", details.issuer())
                .param("client", details.clientId())
                .param("secret", sealedSecret)
                .param(
                        "domains",
                        new SqlArrayValue(
                                "text", details.domains().stream().sorted().toArray()))
                .param("email", details.emailClaim())
                .param("trusts", details.trustsEmail())
                .param("claim", details.requiredClaim())
                .param("value", details.requiredValue())
                .param("role", role == null ? null : role.name())
                .param("factor", details.factor().name())
                .param("signsOut", details.signsOut())
                .param("on", on);
    }

    private static ProviderRecord provider(ResultSet row) throws SQLException {
        var role = row.getString("role_of_new");
        var wayBack = row.getObject("only_way_back", UUID.class);
        var worked = row.getTimestamp("worked_at");
        return new ProviderRecord(
                new ProviderDetails(
                        row.getString("name"),
                        row.getString("issuer"),
                        row.getString("client_id"),
                        Set.of((String[]) row.getArray("domains").getArray()),
                        row.getString("email_claim"),
                        row.getBoolean("trusts_email"),
                        row.getString("required_claim"),
                        row.getString("required_value"),
                        role == null ? null : FirmRole.valueOf(role),
                        FactorTrust.valueOf(row.getString("factor")),
                        row.getBoolean("signs_out")),
                row.getBytes("sealed_secret"),
                row.getBoolean("is_on"),
                wayBack == null ? null : new PersonId(wayBack),
                worked == null ? null : worked.toInstant(),
                row.getInt("version"));
    }
}
