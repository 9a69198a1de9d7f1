package io.chancery.console.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import io.chancery.console.testing.ConsoleViewTest;
import io.chancery.console.testing.ControlDatabase;
import io.chancery.control.operators.OperatorRole;
import io.chancery.infra.persistence.Ids;
import io.chancery.infra.tenancy.TenantId;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirmViewTest extends ConsoleViewTest {

    private final TenantId firm = new TenantId(Ids.next());
    private final UUID order = Ids.next();

    @BeforeEach
    void openAshworth() {
        ControlDatabase.superuser().sql("""
                insert into control.tenant (id, slug, name, host, cell, schema_name, country, locale, state, created_at)
                values (:id, 'ashworth', 'Ashworth & Pell LLP', 'ashworth.localhost', 'main', 'firm_ashworth', 'US', 'en-US',
                    'OPENING', now())
                """).param("id", firm.value()).update();
        ControlDatabase.superuser()
                .sql("""
                insert into control.tenant_order (id, tenant, kind, requested_by_name, requested_at)
                values (:id, :tenant, 'OPEN_FIRM', 'Olive', now())
                """)
                .param("id", order)
                .param("tenant", firm.value())
                .update();
    }

    @Test
    void showsWhatANodeWritesWithinTwoSeconds() {
        show();
        assertThat(words())
                .contains("Opening", "Waiting for a node of the app to take it. That takes a second or two.");

        step("make-schema", "DONE");
        step("migrate-schema", "RUNNING");
        tellOf("ORDER");
        untilShown("Make the schema and its role", "done", "Make the tables", "running");

        done();
        tellOf("FIRM");
        untilShown("Working");
        assertThat(words()).noneMatch(word -> word.startsWith("Waiting"));
        assertThat(UI.getCurrent().getPollInterval()).as("nobody asks").isEqualTo(-1);
    }

    @Test
    void showsTheFirstLinkOnce() {
        done();
        ControlDatabase.superuser()
                .sql(
                        "update control.tenant_order set first_link = '/welcome?token=secret', first_link_until = now() + interval '1 hour'")
                .update();
        show();
        test(button("Show the link")).click();
        assertThat(($(TextField.class)
                                .withPropertyValue(TextField::isReadOnly, true)
                                .first())
                        .getValue())
                .isEqualTo("http://ashworth.localhost:8080/welcome?token=secret");
        test(button("I have it")).click();
        assertThat(words()).doesNotContain("The first administrator’s link");
    }

    @Test
    void saysWhatNowWhenAStepFailedAndRetries() {
        step("make-schema", "FAILED");
        ControlDatabase.superuser()
                .sql("update control.tenant_order set state = 'FAILED', failure = 'make-schema', finished_at = now()")
                .update();
        show();
        assertThat(words()).contains("Order failed").anyMatch(word -> word.contains("then retry"));
        test(button("Retry")).click();
        assertThat(state("tenant_order")).isEqualTo("PENDING");
        assertThat(words()).doesNotContain("Order failed");
    }

    @Test
    void suspendsOnlyWithAReasonAndTheFirmsName() {
        done();
        show();
        openSuspension();
        var suspend = button("Suspend");
        assertThat(suspend.isEnabled()).isFalse();
        test($(TextArea.class).first()).setValue("Unpaid since March");
        assertThat(suspend.isEnabled()).isFalse();
        test($(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Type ashworth to confirm")
                        .single())
                .setValue("ashworth");
        assertThat(suspend.isEnabled()).isTrue();
        test(suspend).click();
        assertThat(ControlDatabase.superuser()
                        .sql("select reason from control.tenant_order where kind = 'SUSPEND'")
                        .query(String.class)
                        .single())
                .isEqualTo("Unpaid since March");
        assertThat(words()).contains("Suspension", "ordered the suspension");
    }

    @Test
    void readsLikeAStory() {
        done();
        ControlDatabase.superuser().sql("""
                        insert into control.upgrade (id, tenant, from_release, to_release, rehearsal, state, scheduled_at, started_at,
                            held_at, opened_at, soak_until, finished_at, failure, requested_by_name, requested_at)
                        values (gen_random_uuid(), :firm, '2026.1', '2026.2', true, 'FAILED', now(), now(), null, null, null, now(),
                                'rehearse-gate:receivables', 'Olive', now()),
                               (gen_random_uuid(), :firm, '2026.1', '2026.2', false, 'SOAKING', now(), now(),
                                now() - interval '9 seconds', now(), now(), null, null, 'Olive', now())
                        """).param("firm", firm.value()).update();
        show();
        assertThat(words())
                .anyMatch(word -> word.contains("brought the firm from 2026.1 to 2026.2; its people waited 9.0 s"))
                .anyMatch(word -> word.contains(
                        "rehearsed 2026.2 on a copy of the firm: failed at “Rehearsal: prove what clients owe”"));
    }

    @Test
    void offersNothingToThoseWhoMayOnlyLook() {
        done();
        signInAgain(Locale.US, OperatorRole.READ_ONLY);
        show();
        assertThat(words()).contains("Ashworth & Pell LLP").doesNotContain("Suspend");
    }

    @Test
    void readsGerman() {
        done();
        signInAgain(Locale.GERMANY, OperatorRole.values());
        show();
        assertThat(words()).contains("In Betrieb", "Verlauf").noneMatch(word -> word.startsWith("!"));
    }

    private void show() {
        UI.getCurrent().navigate("firms/" + firm);
    }

    /// As a node of the app does after it changed something.
    private void tellOf(String kind) {
        ControlDatabase.superuser()
                .sql("insert into control.change_log (at, tenant, kind) values (now(), :tenant, :kind)")
                .param("tenant", firm.value())
                .param("kind", kind)
                .update();
    }

    private void untilShown(String... words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(2)).untilAsserted(() -> {
            // What a real page would be pushed.
            VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(words()).contains(words);
        });
    }

    private void openSuspension() {
        var item = descend(UI.getCurrent())
                .filter(MenuItem.class::isInstance)
                .map(MenuItem.class::cast)
                .flatMap(menu -> menu.getSubMenu().getItems().stream())
                .filter(menu -> menu.getText().equals("Suspend"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private void step(String name, String state) {
        ControlDatabase.superuser()
                .sql("""
                        insert into control.order_step (order_id, name, ordinal, state, attempts, started_at, finished_at)
                        values (:order, :name, (select count(*) from control.order_step), :state, 1, now(),
                            case when :state in ('DONE', 'FAILED') then now() end)
                        """)
                .param("order", order)
                .param("name", name)
                .param("state", state)
                .update();
    }

    private void done() {
        ControlDatabase.superuser()
                .sql("update control.tenant set state = 'ACTIVE', opened_at = now()")
                .update();
        ControlDatabase.superuser()
                .sql("update control.tenant_order set state = 'DONE', started_at = now(), finished_at = now()")
                .update();
    }

    private static String state(String table) {
        return ControlDatabase.superuser()
                .sql("select state from control." + table)
                .query(String.class)
                .single();
    }
}
