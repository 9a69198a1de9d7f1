package io.chancery.console.testing;

import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.CellsConfiguration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One control plane for all tests of the console, which sign in to it as the console does in operation.
public final class ControlDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final TestDatabase DATABASE = TestDatabase.create("console");

    static {
        try (var owner = new AnnotationConfigApplicationContext()) {
            give(owner, DATABASE.springProperties(DATABASE.app()));
            owner.register(CellsConfiguration.class, MigrationConfiguration.class);
            owner.refresh();
            owner.getBean(SchemaMigrations.class).migrateControl();
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        give(context, DATABASE.springProperties(DATABASE.console()));
    }

    public static TestDatabase database() {
        return DATABASE;
    }

    /// Looks behind the walls.
    public static JdbcClient superuser() {
        return JdbcClient.create(DATABASE.dataSource(DATABASE.superuser()));
    }

    /// Forgets all firms, orders and operators.
    public static void empty() {
        superuser().sql("""
                        truncate control.order_step, control.tenant_order, control.tenant, control.operator_link,
                            control.operator_recovery_code, control.operator_factor, control.support_access,
                            control.operator_role, control.operator, control.audit_entry, control.command, control.job_run_step, control.job_run
                            cascade
                        """).update();
    }

    private static void give(ConfigurableApplicationContext context, Map<String, String> properties) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("control-database", new HashMap<>(properties)));
    }
}
