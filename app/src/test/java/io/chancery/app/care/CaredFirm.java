package io.chancery.app.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chancery.app.firm.FirmSetup;
import io.chancery.app.testing.FirmTest;
import io.chancery.app.testing.FirmsDatabase;
import io.chancery.app.testing.OwnFirm;
import io.chancery.app.testing.Registers;
import io.chancery.app.testing.TestPerson;
import io.chancery.control.orders.OrderWorker;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantContext;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A firm of its own with a client and two timekeepers, and orders for it as the console places them.
@FirmTest
abstract class CaredFirm {

    static final JdbcClient SUPERUSER = FirmsDatabase.behindTheWall();
    static final TestPerson ADA = TestPerson.allowedAll("Ada Dunmore");

    @Autowired
    OrderWorker worker;

    @Autowired
    Registers registers;

    @Autowired
    FirmSetup setup;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    final OwnFirm own = OwnFirm.named("eastlake", "Eastlake Law");
    final TenantId firm = own.id();
    final String slug = own.slug();
    final String schema = own.schema();

    @BeforeEach
    void openTheFirm() {
        own.open(setup);
        hire("Nora", "Quill");
    }

    void hire(String given, String family) {
        TenantContext.runAs(firm, () -> ADA.does(() -> registers.addTimekeeper(given, family)));
    }

    /// Places the order and has it carried out.
    UUID order(String kind, String payload) {
        var id = place(kind, payload);
        ends(id, "DONE");
        return id;
    }

    UUID place(String kind, String payload) {
        var id = Ids.next();
        SUPERUSER
                .sql("""
                        insert into control.tenant_order (id, tenant, kind, payload, reason, requested_by_name, requested_at)
                        values (:id, :tenant, :kind, :payload::jsonb, 'Before the import', 'Olive', now())
                        """)
                .param("id", id)
                .param("tenant", firm.value())
                .param("kind", kind)
                .param("payload", payload)
                .update();
        return id;
    }

    /// The node looks for orders by itself too; whoever is first takes it.
    void ends(UUID order, String how) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            worker.workOne();
            return Set.of("DONE", "FAILED", "ABANDONED").contains(state(order));
        });
        assertThat(state(order)).as(trouble(order)).isEqualTo(how);
    }

    /// Does the steps from this one on again, as when a node did it and died before it wrote that down.
    void again(UUID order, String step) {
        SUPERUSER.sql("""
                        update control.order_step set state = 'PENDING', finished_at = null
                         where order_id = :id and ordinal >= (select ordinal from control.order_step where order_id = :id and name = :step)
                        """).param("id", order).param("step", step).update();
        SUPERUSER
                .sql("update control.tenant_order set state = 'PENDING', finished_at = null where id = :id")
                .param("id", order)
                .update();
        ends(order, "DONE");
    }

    String putBack(UUID snapshot) {
        return "{\"snapshot\": \"%s\", \"schema\": \"%s\", \"release\": \"2026.1\", \"askedBy\": \"Olive\"}"
                .formatted(snapshot, told("select schema_name from control.snapshot where id = :id", snapshot));
    }

    private String trouble(UUID order) {
        return SUPERUSER
                .sql(
                        "select coalesce(string_agg(name || ': ' || message, '; '), '') from control.order_step where order_id = :id")
                .param("id", order)
                .query(String.class)
                .single();
    }

    private String state(UUID order) {
        return told("select state from control.tenant_order where id = :id", order);
    }

    String told(String question, UUID id) {
        return SUPERUSER.sql(question).param("id", id).query(String.class).single();
    }

    int count(String question) {
        return SUPERUSER
                .sql(question)
                .param("firm", firm.value())
                .query(Integer.class)
                .single();
    }

    String inFirm(String question) {
        return inFirm(firm, question);
    }

    String inFirm(TenantId which, String question) {
        return TenantContext.callAs(
                which,
                () -> transactions.execute(
                        _ -> jdbc.sql(question).query(String.class).single()));
    }

    String timekeepers() {
        return inFirm("select string_agg(last_name, ',' order by last_name) from timekeeper");
    }

    String registered(String column) {
        return told("select %s::text from control.tenant where id = :id".formatted(column), firm.value());
    }
}
