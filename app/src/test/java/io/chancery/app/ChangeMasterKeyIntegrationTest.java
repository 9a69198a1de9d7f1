package io.chancery.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.chancery.infra.TenantServices;
import io.chancery.infra.audit.Actor;
import io.chancery.infra.audit.ActorSource;
import io.chancery.infra.crypto.Sealing;
import io.chancery.infra.local.TestDatabase;
import io.chancery.infra.migration.FirmSchemas;
import io.chancery.infra.migration.SchemaCopies;
import io.chancery.infra.migration.SchemaCopies.Place;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.tenancy.Cells;
import io.chancery.infra.tenancy.Maintenance;
import io.chancery.infra.tenancy.Tenant;
import io.chancery.infra.tenancy.TenantDirectory;
import io.chancery.infra.tenancy.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The command as an operator runs it, on an installation of its own: other tests leave keys that nothing opens.
class ChangeMasterKeyIntegrationTest {

    private static final String OLD = key("o");
    private static final String NEW = key("n");
    private static final byte[] SECRET = {1, 2, 3};

    private static final UUID ASHWORTH = id(1);
    private static final UUID BIRCHWOOD = id(2);
    private static final UUID TRIAL = id(3);
    private static final UUID CLOSED = id(4);
    private static final UUID OPENING = id(5);
    private static final UUID GONE = id(6);

    private TestDatabase database;
    private JdbcClient superuser;
    private Map<UUID, byte[]> sealed;

    @BeforeEach
    void installWithFirmsInEveryState() {
        database = TestDatabase.create("change_master_key");
        superuser = JdbcClient.create(database.dataSource(database.superuser()));
        sealed = new LinkedHashMap<>();
        try (var node = node(OLD, null)) {
            node.getBean(SchemaMigrations.class).migrateControl();
            node.getBean(SchemaMigrations.class).migrateCell(Cells.MAIN);
            for (var firm : List.of(ASHWORTH, BIRCHWOOD, CLOSED)) {
                enter(firm, null);
                place(node, firm);
            }
            // The registry knows it, and its schema has no tables yet.
            enter(OPENING, null);
            node.getBean(FirmSchemas.class).provision(tenant(node, OPENING));
            enter(TRIAL, ASHWORTH);
            var ashworth = tenant(node, ASHWORTH);
            var trial = tenant(node, TRIAL);
            node.getBean(FirmSchemas.class).admit(trial);
            node.getBean(SchemaCopies.class).copy(placeOf(ashworth, ashworth.schema()), placeOf(trial, trial.schema()));
            node.getBean(SchemaCopies.class).open(placeOf(trial, trial.schema()));
            sealed.put(TRIAL, Objects.requireNonNull(sealed.get(ASHWORTH)));
            superuser
                    .sql("update control.tenant set state = 'CLOSED' where id = :id")
                    .param("id", CLOSED)
                    .update();
            // A door whose copy was forgotten while the command began.
            superuser
                    .sql("insert into cell.tenant_door (tenant, lock_key, open) values (:id, 0, false)")
                    .param("id", GONE)
                    .update();
        }
    }

    @AfterEach
    void remove() {
        database.close();
    }

    @Test
    void everythingSealedOpensUnderTheNewKeyAloneAfterwards() {
        assertThat(run(NEW, OLD)).isZero();

        try (var node = node(NEW, null)) {
            sealed.forEach(
                    (firm, secret) -> assertThat(opened(node, firm, secret)).isEqualTo(SECRET));
        }
        assertThat(run(NEW, OLD)).as("run again").isZero();
        assertThat(masters()).hasSize(1);
    }

    @Test
    void aSnapshotThatIsPutBackOpensUnderTheNewKey() {
        snapshot(ASHWORTH, "snapshot_a");
        assertThat(run(NEW, OLD)).isZero();

        try (var node = node(NEW, null)) {
            var firm = tenant(node, ASHWORTH);
            node.getBean(SchemaCopies.class).swap(placeOf(firm, firm.schema()), "snapshot_a", "aside_a");
            assertThat(opened(node, ASHWORTH, Objects.requireNonNull(sealed.get(ASHWORTH))))
                    .isEqualTo(SECRET);
        }
    }

    @Test
    void saysByItsExitCodeThatAKeyStays() {
        superuser.sql("update firm_2.sealing_key set master = 'another'").update();
        assertThat(run(NEW, OLD)).isEqualTo(1);
        superuser
                .sql("update firm_2.sealing_key set master = (select master from firm_1.sealing_key)")
                .update();
    }

    @Test
    void killedInTheMiddleItGoesOnWithTheFirmsThatAreLeft() throws Exception {
        try (var somebody = database.connect(database.superuser())) {
            somebody.setAutoCommit(false);
            somebody.createStatement().execute("select from firm_2.sealing_key for share");
            var command = process(NEW, OLD);
            try {
                until(() -> masters().size() == 2);
            } finally {
                command.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
            somebody.rollback();
        }
        try (var node = node(OLD, NEW)) {
            sealed.forEach(
                    (firm, secret) -> assertThat(opened(node, firm, secret)).isEqualTo(SECRET));
        }

        assertThat(run(NEW, OLD)).isZero();
        assertThat(masters()).hasSize(1);
    }

    private List<String> masters() {
        return superuser.sql("""
                        select master from firm_1.sealing_key union select master from firm_2.sealing_key
                        union select master from firm_3.sealing_key union select master from firm_4.sealing_key""").query(String.class).list();
    }

    private void snapshot(UUID firm, String schema) {
        superuser.sql("""
                        insert into control.snapshot (id, tenant, schema_name, origin, release, schema_version, taken_at)
                        values (gen_random_uuid(), :firm, :schema, 'UPGRADE', '2026.1', 1, now())""").param("firm", firm).param("schema", schema).update();
        try (var node = node(OLD, null)) {
            var tenant = tenant(node, firm);
            node.getBean(SchemaCopies.class).copy(placeOf(tenant, tenant.schema()), placeOf(tenant, schema));
        }
    }

    private void place(AnnotationConfigApplicationContext node, UUID id) {
        var firm = tenant(node, id);
        node.getBean(FirmSchemas.class).provision(firm);
        node.getBean(SchemaMigrations.class).migrate(firm);
        sealed.put(id, as(node, id, () -> node.getBean(Sealing.class).seal("test", SECRET)));
    }

    private void enter(UUID id, @Nullable UUID original) {
        superuser
                .sql("""
                        insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state,
                            created_at, opened_at, copy_of, copy_kind, copy_until)
                        values (:id, :slug, :slug, :slug, 'main', :schema, 'US', 'en-US', 'ACTIVE', now(), now(),
                            :original, :kind, :until::timestamptz)""")
                .param("id", id)
                .param("slug", "firm-" + id.getLeastSignificantBits())
                .param("schema", "firm_" + id.getLeastSignificantBits())
                .param("original", original)
                .param("kind", original == null ? null : "TRIAL")
                .param("until", original == null ? null : "2099-01-01T00:00:00Z")
                .update();
    }

    private static Tenant tenant(AnnotationConfigApplicationContext node, UUID id) {
        return node.getBean(TenantDirectory.class).require(new TenantId(id));
    }

    private static Place placeOf(Tenant firm, String schema) {
        return new Place(firm.cell(), schema, firm.role());
    }

    private static byte[] opened(AnnotationConfigApplicationContext node, UUID firm, byte[] secret) {
        return as(node, firm, () -> node.getBean(Sealing.class).open("test", secret));
    }

    private static byte[] as(AnnotationConfigApplicationContext node, UUID firm, Supplier<byte[]> work) {
        var transaction = new TransactionTemplate(node.getBean(JpaTransactionManager.class));
        return Maintenance.callAs(
                new TenantId(firm), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private AnnotationConfigApplicationContext node(String master, @Nullable String other) {
        var node = new AnnotationConfigApplicationContext();
        node.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", new LinkedHashMap<>(properties(master, other))));
        node.register(MigrateConfiguration.class, MigrateWithRegistry.class, TenantServices.class);
        node.registerBean(ActorSource.class, () -> () -> new Actor(null, "test", null));
        node.refresh();
        return node;
    }

    private int run(String master, String other) {
        return ChangeMasterKey.run(arguments(master, other).toArray(String[]::new));
    }

    private Process process(String master, String other) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ChanceryApp.class.getName()));
        command.addAll(arguments(master, other));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private List<String> arguments(String master, String other) {
        var arguments = new ArrayList<>(List.of("change-master-key"));
        properties(master, other).forEach((key, value) -> arguments.add("--%s=%s".formatted(key, value)));
        return arguments;
    }

    private Map<String, String> properties(String master, @Nullable String other) {
        var properties = new LinkedHashMap<>(database.springProperties(database.app()));
        properties.put("chancery.keys.master", master);
        properties.put("chancery.jobs.enabled", "false");
        if (other != null) {
            properties.put("chancery.keys.other", other);
        }
        return properties;
    }

    private static void until(Supplier<Boolean> reached) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!reached.get()) {
            assertThat(System.nanoTime()).as("time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static String key(String letter) {
        return Base64.getEncoder().encodeToString(letter.repeat(32).getBytes(StandardCharsets.US_ASCII));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
