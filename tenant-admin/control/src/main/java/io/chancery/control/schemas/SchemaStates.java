package io.chancery.control.schemas;

import io.chancery.infra.persistence.InControl;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.tenancy.UnknownTenant;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the registry says of firms' schemas, a copy of their own histories.
@InControl(readOnly = true)
class SchemaStates {

    private final JdbcClient jdbc;

    SchemaStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public SchemaState of(TenantId firm) {
        return jdbc.sql("select schema_version as version, schema_floor as floor from control.tenant where id = :id")
                .param("id", firm.value())
                .query(SchemaState.class)
                .optional()
                .orElseThrow(() -> new UnknownTenant(firm));
    }
}
