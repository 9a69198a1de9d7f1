package io.chancery.app.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.chancery.app.testing.Firm;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.control.orders.OrderWorker;
import io.chancery.infra.migration.SchemaMigrations;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.FirmIsClosed;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import io.chancery.infra.web.signin.OneTimeToken;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FirmTest
class OpeningIntegrationTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    OrderWorker worker;

    @Autowired
    SchemaMigrations migrations;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    private final JdbcClient superuser = FirmsDatabase.behindTheWall();
    private final TenantId firm = new TenantId(Ids.next());
    private final String slug = "carraway-" + Long.toHexString(firm.value().getLeastSignificantBits());

    @BeforeEach
    void orderTheOpening() {
        superuser.sql("""
                        insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                        values (:id, :slug, 'Carraway & Reed', :slug || '.localhost', 'main', replace('firm_' || :slug, '-', '_'),
                            'DE', 'de-DE', 'OPENING', now())
                        """).param("id", firm.value()).param("slug", slug).update();
        order("OPEN_FIRM", """
                {"slug": "%s", "name": "Carraway & Reed", "country": "DE", "locale": "de-DE", "currency": "EUR",
                 "zone": "Europe/Berlin", "adminEmail": "ada@carraway.example", "adminName": "Ada Marsh"}
                """.formatted(slug));
    }

    @Test
    void opensAFirmThatWorksBesideTheOthers() {
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(superuser
                        .sql("select schema_version from control.tenant where id = :id")
                        .param("id", firm.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(migrations.newestVersion())
                .isPositive();
        assertThat(rowsOf(firm)).isNotNegative();
        assertThat(superuser
                        .sql("select has_schema_privilege(replace('firm_' || :slug, '-', '_'), :other, 'usage')")
                        .param("slug", slug)
                        .param("other", Firm.ASHWORTH.schema())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void keepsTheFirstAdminsLinkInTheOrderAndItsHashInTheFirm() {
        var link = superuser
                .sql("select first_link from control.tenant_order where tenant = :id")
                .param("id", firm.value())
                .query(String.class)
                .single();
        assertThat(link).matches("/welcome\\?token=[A-Za-z0-9_-]{43}");
        var token = new OneTimeToken(link.substring(link.indexOf('=') + 1));
        assertThat(inFirm(
                        "select email from person where id = (select person from sign_in_link where token_hash = '%s')"
                                .formatted(token.hash())))
                .isEqualTo("ada@carraway.example");
    }

    @Test
    void doesEveryStepAgainWithoutHarm() {
        superuser.sql("""
                        update control.order_step set state = 'PENDING', finished_at = null
                         where order_id = (select id from control.tenant_order where tenant = :id)
                        """).param("id", firm.value()).update();
        superuser
                .sql("update control.tenant_order set state = 'PENDING', finished_at = null where tenant = :id")
                .param("id", firm.value())
                .update();
        work();
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(inFirm("select count(*)::text from person")).isEqualTo("1");
        assertThat(inFirm("select count(*)::text from sign_in_link where used_at is null"))
                .isEqualTo("1");
    }

    @Test
    void shutsTheDoorOfASuspendedFirmAndOfNoOther() {
        order("SUSPEND", "{}");
        assertThat(state()).isEqualTo("SUSPENDED");
        assertThatThrownBy(() -> rowsOf(firm)).isInstanceOf(FirmIsClosed.class);
        assertThat(rowsOf(Firm.ASHWORTH.id())).isNotNegative();

        order("RESUME", "{}");
        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(rowsOf(firm)).isNotNegative();
    }

    private void order(String kind, String payload) {
        superuser
                .sql("""
                        insert into control.tenant_order (id, tenant, kind, payload, reason, requested_by_name, requested_at)
                        values (:id, :tenant, :kind, :payload::jsonb, 'Unpaid since March', 'Olive', now())
                        """)
                .param("id", UUID.randomUUID())
                .param("tenant", firm.value())
                .param("kind", kind)
                .param("payload", payload)
                .update();
        work();
    }

    /// The node looks for orders by itself too; whoever is first takes it.
    private void work() {
        await().atMost(SOON).until(() -> {
            worker.workOne();
            return superuser
                            .sql("select count(*) from control.tenant_order where tenant = :id and state <> 'DONE'")
                            .param("id", firm.value())
                            .query(Integer.class)
                            .single()
                    == 0;
        });
    }

    private String state() {
        return superuser
                .sql("select state from control.tenant where id = :id")
                .param("id", firm.value())
                .query(String.class)
                .single();
    }

    private String inFirm(String sql) {
        return TenantContext.callAs(
                firm,
                () -> transactions.execute(
                        status -> jdbc.sql(sql).query(String.class).single()));
    }

    private Integer rowsOf(TenantId tenant) {
        return TenantContext.callAs(
                tenant,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from command")
                        .query(Integer.class)
                        .single()));
    }
}
