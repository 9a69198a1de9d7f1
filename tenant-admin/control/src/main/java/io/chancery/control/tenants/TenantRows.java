package io.chancery.control.tenants;

import io.chancery.infra.tenancy.Branding;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.TenantState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Reads rows of the registry as the firms that nodes know.
class TenantRows {

    private static final String SELECT = """
            select id, slug, name, host, cell, schema_name, locale, state, state_reason, copy_of, branding
              from control.tenant
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    TenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Tenant> all() {
        return jdbc.sql(SELECT).query((row, n) -> tenant(row)).list();
    }

    Optional<Tenant> byId(TenantId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query((row, n) -> tenant(row))
                .optional();
    }

    Optional<Tenant> byHost(String host) {
        return jdbc.sql(SELECT + " where host = :host")
                .param("host", host)
                .query((row, n) -> tenant(row))
                .optional();
    }

    String write(Branding branding) {
        return json.writeValueAsString(branding);
    }

    private Tenant tenant(ResultSet row) throws SQLException {
        var copyOf = row.getObject("copy_of", UUID.class);
        return new Tenant(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("host"),
                row.getString("cell"),
                row.getString("schema_name"),
                Locale.forLanguageTag(row.getString("locale")),
                TenantState.valueOf(row.getString("state")),
                row.getString("state_reason"),
                copyOf == null ? null : new TenantId(copyOf),
                branding(row.getString("branding")));
    }

    private Branding branding(@Nullable String text) {
        return text == null ? Branding.DEFAULT : json.readValue(text, Branding.class);
    }
}
