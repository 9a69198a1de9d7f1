package io.chancery.control;

import io.chancery.control.orders.FirstAdmin;
import io.chancery.control.orders.OpenFirm;
import io.chancery.control.releases.RunningNode;
import io.chancery.control.tenants.FirmName;
import io.chancery.control.tenants.HomeCountry;
import io.chancery.control.tenants.Slug;
import io.chancery.infra.CoreConfiguration;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.local.Login;
import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.MigrationConfiguration;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.people.EmailAddress;
import io.chancery.infra.tenancy.CellsConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.context.SecurityContextHolder;

/// A whole control plane on a database of its own: nodes and a console, each with its own login. Nothing beats by
/// itself; a test makes each round happen.
public final class Installation implements AutoCloseable {

    public static final Actor OLIVE = new Actor(UUID.fromString("00000000-0000-7000-8000-000000000051"), "Olive", null);

    private final TestDatabase database;
    private final List<AnnotationConfigApplicationContext> contexts = new ArrayList<>();

    public Installation(String purpose) {
        database = TestDatabase.create(purpose);
        try (var owner = context(database.app(), CellsConfiguration.class, MigrationConfiguration.class)) {
            owner.getBean(SchemaMigrations.class).migrateControl();
        }
    }

    /// A node of the app.
    public AnnotationConfigApplicationContext node(Class<?>... more) {
        return remember(context(
                database.app(),
                with(ControlForNodes.class, with(CellsConfiguration.class, with(MigrationConfiguration.class, more)))));
    }

    /// The operators' console.
    public AnnotationConfigApplicationContext console(Class<?>... more) {
        return remember(context(database.console(), with(ControlForConsole.class, more)));
    }

    /// A console that was started with properties of its own.
    public AnnotationConfigApplicationContext consoleWith(Map<String, Object> properties) {
        return remember(context(database.console(), properties, ControlForConsole.class));
    }

    /// Looks behind the walls.
    public JdbcClient superuser() {
        return JdbcClient.create(database.dataSource(database.superuser()));
    }

    public JdbcClient as(Login login) {
        return JdbcClient.create(database.dataSource(login));
    }

    public TestDatabase database() {
        return database;
    }

    /// Does something as an operator with these permissions.
    public static void allowed(Consumer<Void> work, String... permissions) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(OLIVE.name(), "", permissions));
        try {
            work.accept(null);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    public static OpenFirm ashworth() {
        return firm("ashworth", "Ashworth & Pell LLP", HomeCountry.US);
    }

    public static OpenFirm birchwood() {
        return firm("birchwood", "Birchwood Solicitors", HomeCountry.GB);
    }

    public static OpenFirm firm(String slug, String name, HomeCountry country) {
        var admin = new FirstAdmin(new EmailAddress("ada@" + slug + ".example"), "Ada Marsh");
        return OpenFirm.usual(new Slug(slug), new FirmName(name), country, admin);
    }

    @Override
    public void close() {
        contexts.forEach(AnnotationConfigApplicationContext::close);
        database.close();
    }

    private AnnotationConfigApplicationContext remember(AnnotationConfigApplicationContext context) {
        contexts.add(context);
        return context;
    }

    private static Class<?>[] with(Class<?> first, Class<?>... more) {
        var all = new ArrayList<Class<?>>(List.of(more));
        all.addFirst(first);
        return all.toArray(Class<?>[]::new);
    }

    private AnnotationConfigApplicationContext context(Login login, Class<?>... configurations) {
        return context(login, Map.of(), configurations);
    }

    private AnnotationConfigApplicationContext context(
            Login login, Map<String, Object> more, Class<?>... configurations) {
        var context = new AnnotationConfigApplicationContext();
        var properties = new HashMap<String, Object>(database.springProperties(login));
        properties.putAll(more);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
        context.register(Setup.class, CoreConfiguration.class);
        context.register(configurations);
        context.refresh();
        return context;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Setup {

        @Bean
        ActorSource actors() {
            return () -> OLIVE;
        }

        @Bean
        RunningNode node() {
            return new RunningNode("node-" + UUID.randomUUID(), "build of the test", 1);
        }

        @Bean
        LifecycleProcessor lifecycleProcessor() {
            return new NothingBeats();
        }
    }

    private static final class NothingBeats implements LifecycleProcessor {

        @Override
        public void onRefresh() {}

        @Override
        public void onClose() {}

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return true;
        }
    }
}
